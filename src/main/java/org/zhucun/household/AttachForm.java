package org.zhucun.household;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file for the household. */
record AttachForm(@Nullable MultipartFile file, @Nullable Boolean keepLocation) {}
