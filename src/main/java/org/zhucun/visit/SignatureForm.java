package org.zhucun.visit;

import org.jspecify.annotations.Nullable;

/** A householder's signature that follows a visit. */
record SignatureForm(@Nullable String signature) {}
