package org.zhucun.workbook;

import static javax.xml.stream.XMLStreamConstants.*;
import static org.zhucun.workbook.WorkbookRefused.Reason.*;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The .xlsx format, read straight from its XML. A ready-made reader has no guard against a bomb, and makes room for a
 * column before anyone can refuse it; here every limit is checked before memory is taken.
 */
final class XlsxWorkbook implements Workbook {
    private static final String SHARED_STRINGS = "xl/sharedStrings.xml";

    private record Sheet(String name, String entry) {}

    private final ZipFile zip;
    private final WorkbookLimits limits;
    private final XMLInputFactory xml = new InputFactoryImpl();
    private final List<Sheet> sheets;
    private @Nullable List<String> sharedStrings;

    XlsxWorkbook(Path file, WorkbookLimits limits) throws IOException {
        this.limits = limits;
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            zip = new ZipFile(file.toFile());
        } catch (IOException e) {
            throw new WorkbookRefused(DAMAGED);
        }
        try {
            new ZipGuard(zip, limits).check();
            sheets = findSheets();
        } catch (IOException e) {
            zip.close();
            throw new WorkbookRefused(DAMAGED);
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    @Override
    public void read(int sheet, Rows rows) {
        if (sharedStrings == null) {
            sharedStrings = readSharedStrings();
        }
        var texts = sharedStrings;
        parse(sheets.get(sheet).entry(), in -> readRows(in, texts, rows));
    }

    private void readRows(XMLStreamReader in, List<String> texts, Rows rows) throws XMLStreamException {
        var row = new RowBuffer(limits);
        var number = 0;
        var column = -1;
        while (in.hasNext()) {
            var event = in.next();
            if (event == DTD) {
                throw new WorkbookRefused(DAMAGED);
            }
            if (event == START_ELEMENT && in.getLocalName().equals("row")) {
                var written = in.getAttributeValue(null, "r");
                number = written == null ? number + 1 : whole(written);
                row.begin(number);
                column = -1;
            } else if (event == START_ELEMENT && in.getLocalName().equals("c")) {
                var reference = in.getAttributeValue(null, "r");
                column = reference == null ? column + 1 : CellAddress.column(reference);
                readCell(in, texts, row, number, column);
            } else if (event == END_ELEMENT && in.getLocalName().equals("row")) {
                if (!row.isEmpty() && !rows.take(row.row())) {
                    return;
                }
            } else if (event == END_ELEMENT && in.getLocalName().equals("sheetData")) {
                return;
            }
        }
    }

    private void readCell(XMLStreamReader in, List<String> texts, RowBuffer row, int number, int column)
            throws XMLStreamException {
        var type = in.getAttributeValue(null, "t");
        String text = "";
        for (var event = in.next(); event != END_ELEMENT || !in.getLocalName().equals("c"); event = in.next()) {
            if (event == START_ELEMENT) {
                switch (in.getLocalName()) {
                    case "v" -> text = text(in);
                    case "t" -> text = text.isEmpty() ? text(in) : text + text(in);
                    case "f" -> throw new WorkbookRefused(FORMULA, CellAddress.of(number, column));
                    case "rPh" -> skip(in, "rPh");
                    default -> {}
                }
            }
        }
        if (column < 0) {
            throw new WorkbookRefused(DAMAGED);
        }
        if (type == null || type.equals("n")) {
            row.put(column, text, true);
        } else if (type.equals("s")) {
            var index = text.isEmpty() ? -1 : whole(text);
            if (index < 0 || index >= texts.size()) {
                throw new WorkbookRefused(DAMAGED);
            }
            row.put(column, texts.get(index), false);
        } else if (type.equals("b")) {
            row.put(column, text.equals("1") ? "TRUE" : "FALSE", false);
        } else {
            row.put(column, text, false);
        }
    }

    private List<String> readSharedStrings() {
        var texts = new ArrayList<String>();
        if (zip.getEntry(SHARED_STRINGS) == null) {
            return texts;
        }
        parse(SHARED_STRINGS, in -> {
            @Nullable StringBuilder text = null;
            while (in.hasNext()) {
                var event = in.next();
                if (event == START_ELEMENT) {
                    switch (in.getLocalName()) {
                        case "si" -> text = new StringBuilder();
                        case "rPh" -> skip(in, "rPh");
                        case "t" -> {
                            if (text != null) {
                                text.append(text(in));
                            }
                        }
                        default -> {}
                    }
                } else if (event == END_ELEMENT && in.getLocalName().equals("si") && text != null) {
                    texts.add(text.toString());
                } else if (event == DTD) {
                    throw new WorkbookRefused(DAMAGED);
                }
            }
        });
        return texts;
    }

    private List<Sheet> findSheets() {
        var targets = new HashMap<String, String>();
        if (zip.getEntry("xl/workbook.xml") == null) {
            throw new WorkbookRefused(NOT_A_WORKBOOK);
        }
        parse("xl/_rels/workbook.xml.rels", in -> {
            while (in.hasNext()) {
                if (in.next() == START_ELEMENT && in.getLocalName().equals("Relationship")) {
                    var id = in.getAttributeValue(null, "Id");
                    var target = in.getAttributeValue(null, "Target");
                    if (id != null && target != null) {
                        targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        });
        var found = new ArrayList<Sheet>();
        parse("xl/workbook.xml", in -> {
            while (in.hasNext()) {
                if (in.next() == START_ELEMENT && in.getLocalName().equals("sheet")) {
                    var sheet = sheet(in, targets);
                    if (sheet != null) {
                        found.add(sheet);
                    }
                }
            }
        });
        if (found.size() > limits.sheets()) {
            throw new WorkbookRefused(TOO_MANY_SHEETS, limits.sheets());
        }
        if (found.isEmpty()) {
            throw new WorkbookRefused(EMPTY);
        }
        return found;
    }

    /** A visible sheet of cells; charts and hidden lists of choices are none. */
    private @Nullable Sheet sheet(XMLStreamReader in, Map<String, String> targets) {
        var id = "";
        var name = "";
        var hidden = false;
        for (var i = 0; i < in.getAttributeCount(); i++) {
            switch (in.getAttributeLocalName(i)) {
                case "id" -> id = in.getAttributeValue(i);
                case "name" -> name = in.getAttributeValue(i);
                case "state" -> hidden = !in.getAttributeValue(i).equals("visible");
                default -> {}
            }
        }
        var entry = targets.get(id);
        return hidden || entry == null || !entry.contains("sheet") || zip.getEntry(entry) == null
                ? null
                : new Sheet(name, entry);
    }

    private String text(XMLStreamReader in) throws XMLStreamException {
        var event = in.next();
        if (event == END_ELEMENT) {
            return "";
        }
        if (event != CHARACTERS && event != CDATA && event != SPACE) {
            throw new WorkbookRefused(DAMAGED);
        }
        var text = in.getText();
        event = in.next();
        if (event == END_ELEMENT) {
            return text;
        }
        var whole = new StringBuilder(text);
        while (event == CHARACTERS || event == CDATA || event == SPACE) {
            if (whole.length() <= limits.cellLength()) {
                whole.append(in.getText());
            }
            event = in.next();
        }
        if (event != END_ELEMENT) {
            throw new WorkbookRefused(DAMAGED);
        }
        return whole.toString();
    }

    private static void skip(XMLStreamReader in, String element) throws XMLStreamException {
        while (in.next() != END_ELEMENT || !in.getLocalName().equals(element)) {
            // what is said inside is only how a word is pronounced
        }
    }

    private static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    private interface Parsing {
        void read(XMLStreamReader in) throws XMLStreamException;
    }

    private void parse(String name, Parsing parsing) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new WorkbookRefused(DAMAGED);
        }
        try (InputStream raw = new CountedStream(zip.getInputStream(entry), limits.bytesOf(name))) {
            var in = xml.createXMLStreamReader(raw);
            try {
                parsing.read(in);
            } finally {
                in.close();
            }
        } catch (IOException | XMLStreamException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }
}
