package org.zhucun.parameter;

/** A parameter in the list, with the value in force today for the reader's area. */
record ParameterRow(
        String name, String label, String group, String value, String area, String from, String source, int values) {}
