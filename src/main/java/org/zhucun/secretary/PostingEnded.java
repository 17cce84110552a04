package org.zhucun.secretary;

import java.time.LocalDate;

/** Somebody was replaced, recalled or released. */
public record PostingEnded(long villagePostingId, String villageCode, LocalDate on) {}
