package org.zhucun.meeting;

import java.time.LocalDate;

/** The minutes of a meeting are confirmed: its decisions may be used where quorum and votes allow. */
public record MeetingConfirmed(long meetingId, String villageCode, MeetingKind kind, LocalDate heldOn) {}
