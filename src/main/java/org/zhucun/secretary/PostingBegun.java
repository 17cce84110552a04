package org.zhucun.secretary;

import java.time.LocalDate;

/** The town confirmed that somebody arrived. */
public record PostingBegun(long villagePostingId, String villageCode, LocalDate on) {}
