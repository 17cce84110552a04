package org.zhucun.attendance;

import java.time.LocalDate;
import java.util.UUID;

/** What somebody asks for when asking for leave. */
public record LeaveWish(UUID sendId, String villageCode, LeaveKind kind, LocalDate from, LocalDate to, String why) {}
