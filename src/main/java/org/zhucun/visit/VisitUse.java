package org.zhucun.visit;

import java.util.Optional;

/** What rests on a visit, say a case that was verified by it: while it does, the visit is not taken back. */
public interface VisitUse {

    /** The number of what rests on it; empty when nothing of this module does. */
    Optional<String> restingOn(long visitId);
}
