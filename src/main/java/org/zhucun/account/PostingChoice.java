package org.zhucun.account;

import java.io.Serializable;
import org.zhucun.viewer.Role;

/** A posting in force, as its holder chooses it; the place is in words. */
record PostingChoice(long postingId, Role role, String prefix, String place) implements Serializable {}
