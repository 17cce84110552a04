package org.zhucun.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows into a temporary table of their own, the fastest way that PostgreSQL takes them. */
final class CopyRows {
    private static final int CHUNK = 64 * 1024;
    private static final HexFormat HEX = HexFormat.of();

    private final List<Staged> columns;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(CHUNK + 8192);

    CopyRows(Connection connection, String table, List<Staged> columns) throws SQLException {
        this.columns = columns;
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table " + table + " ("
                    + columns.stream()
                            .map(column -> column.name() + " " + column.type())
                            .collect(Collectors.joining(", "))
                    + ") on commit drop");
        }
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table + " from stdin");
    }

    void write(Incoming row) throws SQLException {
        for (var i = 0; i < columns.size(); i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(columns.get(i).value().apply(row));
        }
        text.append('\n');
        if (text.length() >= CHUNK) {
            flush();
        }
    }

    long end() throws SQLException {
        flush();
        return copy.endCopy();
    }

    void cancel() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void flush() throws SQLException {
        var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void append(@Nullable Object value) {
        if (value == null) {
            text.append("\\N");
        } else if (value instanceof byte[] bytes) {
            text.append("\\\\x").append(HEX.formatHex(bytes));
        } else if (value instanceof String words) {
            escape(words);
        } else {
            text.append(value);
        }
    }

    private void escape(String words) {
        for (var i = 0; i < words.length(); i++) {
            var c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
