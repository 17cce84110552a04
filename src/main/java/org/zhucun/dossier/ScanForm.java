package org.zhucun.dossier;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A scan or photo of signed paper, and the form it shows. */
record ScanForm(@Nullable String form, @Nullable MultipartFile file) {}
