package org.zhucun.notice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A written answer to an objection. */
record AnswerForm(
        @Nullable @NotNull NoticeResult finding,
        @NotBlank @Size(min = 4, max = 1000) String words) {}
