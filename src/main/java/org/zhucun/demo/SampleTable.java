package org.zhucun.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A table of the sample that is not a workbook of the export. */
final class SampleTable {

    private SampleTable() {}

    /** The rows under its header, by the names of the columns. */
    static List<CSVRecord> rows(String file) {
        try (var in = new InputStreamReader(
                        new ClassPathResource("demo/z-town/" + file).getInputStream(), StandardCharsets.UTF_8);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(in)) {
            return rows.getRecords();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
