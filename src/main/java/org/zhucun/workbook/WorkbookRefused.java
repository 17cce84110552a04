package org.zhucun.workbook;

import java.util.List;

/** A file that is not read, with the reason in the reader's words: {@code workbook.refused.<REASON>}. */
public class WorkbookRefused extends RuntimeException {
    /** Why a file is not read. */
    public enum Reason {
        NOT_A_WORKBOOK,
        BINARY_WORKBOOK,
        ENCRYPTED,
        MACROS,
        FORMULA,
        DAMAGED,
        EMPTY,
        FILE_TOO_LARGE,
        INFLATES_TOO_FAR,
        TOO_MANY_SHEETS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_TOO_LONG,
        NO_KNOWN_HEADERS,
        NO_ROWS
    }

    private final Reason reason;
    private final transient List<Object> arguments;

    WorkbookRefused(Reason reason, Object... arguments) {
        super(reason + " " + List.of(arguments), null, false, false);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** A workbook that is readable but holds no sheet of the register. */
    public static WorkbookRefused unrecognised() {
        return new WorkbookRefused(Reason.NO_KNOWN_HEADERS);
    }

    /** A workbook of which only the headers are filled in. */
    public static WorkbookRefused withoutRows() {
        return new WorkbookRefused(Reason.NO_ROWS);
    }

    public Reason reason() {
        return reason;
    }

    public String key() {
        return "workbook.refused." + reason;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
