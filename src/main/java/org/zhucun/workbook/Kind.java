package org.zhucun.workbook;

/** What a cell of a column may say. */
public enum Kind {
    TEXT("text"),
    NAME("text"),
    CODE("text"),
    IDENTITY("text"),
    PHONE("text"),
    BANK("text"),
    MONEY("numeric"),
    /** Money that may be below zero: a sum after expenses. */
    BALANCE("numeric"),
    MEASURE("numeric"),
    DEGREES("numeric"),
    COUNT("integer"),
    MONTHS("integer"),
    YEAR("integer"),
    DATE("date"),
    YES_NO("boolean"),
    CHOICE("text"),
    CHOICES("text");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** The type of a staged column. */
    public String type() {
        return type;
    }

    public boolean isNumber() {
        return type.equals("numeric") || type.equals("integer");
    }
}
