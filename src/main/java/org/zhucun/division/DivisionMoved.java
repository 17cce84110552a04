package org.zhucun.division;

/** A town or village got another code, or went into another one; what lies below it went with it. */
public record DivisionMoved(String from, String to) {}
