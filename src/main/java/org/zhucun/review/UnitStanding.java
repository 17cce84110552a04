package org.zhucun.review;

import java.time.Instant;

/** Where a link stands, which its holder may know also after it closed: OPEN, CONFIRMED, ENDED or VOID. */
record UnitStanding(String standing, Instant endsAt) {}
