package org.zhucun.workbook;

import static org.zhucun.workbook.WorkbookRefused.Reason.*;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.jspecify.annotations.Nullable;

/** The .xls format of Excel 97 to 2003, read record by record. */
final class XlsWorkbook implements Workbook {
    private static final long LARGEST = 32L * 1024 * 1024;

    private final POIFSFileSystem files;
    private final WorkbookLimits limits;
    private final List<BoundSheetRecord> bound = new ArrayList<>();

    XlsWorkbook(Path file, WorkbookLimits limits) throws IOException {
        this.limits = limits;
        if (java.nio.file.Files.size(file) > LARGEST) {
            throw new WorkbookRefused(FILE_TOO_LARGE, LARGEST / 1024 / 1024);
        }
        try {
            files = new POIFSFileSystem(file.toFile(), true);
        } catch (IOException | RuntimeException e) {
            throw new WorkbookRefused(DAMAGED);
        }
        try {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw new WorkbookRefused(ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR") || root.hasEntryCaseInsensitive("Macros")) {
                throw new WorkbookRefused(MACROS);
            }
            if (!root.hasEntryCaseInsensitive("Workbook") && !root.hasEntryCaseInsensitive("Book")) {
                throw new WorkbookRefused(NOT_A_WORKBOOK);
            }
            process(unread -> {
                if (unread instanceof BoundSheetRecord sheet) {
                    bound.add(sheet);
                }
            });
            if (bound.size() > limits.sheets()) {
                throw new WorkbookRefused(TOO_MANY_SHEETS, limits.sheets());
            }
        } catch (RuntimeException e) {
            files.close();
            throw e;
        }
    }

    @Override
    public List<String> sheets() {
        return visible().stream().map(BoundSheetRecord::getSheetname).toList();
    }

    private List<BoundSheetRecord> visible() {
        return bound.stream()
                .filter(sheet -> !sheet.isHidden() && !sheet.isVeryHidden())
                .toList();
    }

    @Override
    public void read(int sheet, Rows rows) {
        var wanted = List.of(BoundSheetRecord.orderByBofPosition(bound))
                .indexOf(visible().get(sheet));
        var reading = new Reading(wanted, new RowBuffer(limits), rows);
        try {
            process(reading);
            reading.finish();
        } catch (Enough e) {
            // the taker has what it wants
        }
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    private void process(HSSFListener listener) {
        var request = new HSSFRequest();
        request.addListenerForAllRecords(listener);
        try {
            new HSSFEventFactory().processWorkbookEvents(request, files);
        } catch (WorkbookRefused | Enough e) {
            throw e;
        } catch (org.apache.poi.EncryptedDocumentException e) {
            throw new WorkbookRefused(ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            throw new WorkbookRefused(DAMAGED);
        }
    }

    private static final class Enough extends RuntimeException {
        Enough() {
            super(null, null, false, false);
        }
    }

    private static final class Reading implements HSSFListener {
        private final int wanted;
        private final RowBuffer row;
        private final Rows rows;
        private @Nullable SSTRecord texts;
        private int sheet = -1;
        private int depth;
        private int current = -1;

        Reading(int wanted, RowBuffer row, Rows rows) {
            this.wanted = wanted;
            this.row = row;
            this.rows = rows;
        }

        @Override
        public void processRecord(Record record) {
            if (record instanceof BOFRecord start) {
                depth++;
                if (depth == 1 && start.getType() != BOFRecord.TYPE_WORKBOOK) {
                    sheet++;
                }
            } else if (record instanceof EOFRecord) {
                depth--;
            } else if (record instanceof SSTRecord shared) {
                texts = shared;
            } else if (sheet == wanted && depth == 1 && record instanceof CellValueRecordInterface cell) {
                begin(cell);
                put(record, cell);
            }
        }

        private void begin(CellValueRecordInterface cell) {
            if (cell.getRow() != current) {
                finish();
                current = cell.getRow();
                row.begin(current + 1);
            }
        }

        private void put(Record record, CellValueRecordInterface cell) {
            int column = cell.getColumn();
            if (record instanceof FormulaRecord) {
                throw new WorkbookRefused(FORMULA, CellAddress.of(cell.getRow() + 1, column));
            } else if (record instanceof LabelSSTRecord label && texts != null) {
                row.put(column, texts.getString(label.getSSTIndex()).getString(), false);
            } else if (record instanceof LabelRecord label) {
                row.put(column, label.getValue(), false);
            } else if (record instanceof NumberRecord number) {
                row.put(column, NumberToTextConverter.toText(number.getValue()), true);
            } else if (record instanceof RKRecord number) {
                row.put(column, NumberToTextConverter.toText(number.getRKNumber()), true);
            } else if (record instanceof BoolErrRecord flag && flag.isBoolean()) {
                row.put(column, flag.getBooleanValue() ? "TRUE" : "FALSE", false);
            }
        }

        void finish() {
            if (current >= 0 && !row.isEmpty() && !rows.take(row.row())) {
                throw new Enough();
            }
            current = -1;
        }
    }
}
