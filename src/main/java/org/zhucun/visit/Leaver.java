package org.zhucun.visit;

import java.time.LocalDate;
import org.zhucun.household.LeaveReason;

/** Somebody who is in the register and does not live there any more. */
public record Leaver(long personId, LeaveReason reason, LocalDate leftOn) {}
