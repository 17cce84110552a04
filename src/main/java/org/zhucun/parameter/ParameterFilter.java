package org.zhucun.parameter;

import org.jspecify.annotations.Nullable;

/** What the list of parameters is narrowed to. */
record ParameterFilter(@Nullable String q, @Nullable String group) {}
