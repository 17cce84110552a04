package org.zhucun.secretary;

import java.time.LocalDate;

/** The document of a sending unit: its number and its date. */
public record UnitDocument(String number, LocalDate day) {}
