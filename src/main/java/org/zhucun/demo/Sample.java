package org.zhucun.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.account.SampleLoading;
import org.zhucun.history.HistoryEvents;
import org.zhucun.intake.Intake;
import org.zhucun.job.Progress;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.workbook.Spool;
import org.zhucun.workbook.Workbook;
import org.zhucun.workbook.WorkbookLimits;

/**
 * The registers of Z Town, seven years of them. A start that was cut off goes on at the next one: what is there already
 * is found unchanged.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class Sample implements SampleLoading {
    private static final Logger LOG = LoggerFactory.getLogger(Sample.class);
    private static final String TOWN = "140899101";
    private static final Viewer LOADER = Viewer.system("demo", TOWN);

    /** A workbook and how many rows it has. */
    private record Part(String name, int rows) {}

    private static final List<Part> PARTS = List.of(
            new Part("villages-2014", 18),
            new Part("villages-2020", 18),
            new Part("households-2014", 2091),
            new Part("households-2015", 2091),
            new Part("households-2016", 2214),
            new Part("households-2017", 2214),
            new Part("households-2018", 2214),
            new Part("households-2019", 2214),
            new Part("households-2020", 2214),
            new Part("members-2020", 6700));
    private static final int ROWS = PARTS.stream().mapToInt(Part::rows).sum();

    private final Intake intake;
    private final HistoryEvents history;
    private final JdbcClient jdbc;
    private final List<SamplePart> parts;
    private volatile boolean loading;
    private volatile long rows;

    Sample(Intake intake, HistoryEvents history, JdbcClient jdbc, List<SamplePart> parts) {
        this.intake = intake;
        this.history = history;
        this.jdbc = jdbc;
        this.parts = parts;
    }

    @Override
    public @Nullable Integer percent() {
        return loading ? Integer.valueOf((int) Math.max(1, rows * 100 / ROWS)) : null;
    }

    /** Loads in the background, so that the sign-in page is there at once. */
    @EventListener(ApplicationReadyEvent.class)
    void load() {
        var loaded = Viewers.as(LOADER, this::isLoaded);
        loading = !loaded;
        var thread = new Thread(
                () -> {
                    if (!loaded) {
                        Viewers.as(LOADER, this::loadAll);
                    }
                    afterwards();
                },
                "sample");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * What builds on the registers. A part that is whole is not asked again: its villages may be called otherwise by now.
     */
    private void afterwards() {
        if (!Viewers.as(LOADER, this::isLoaded)) {
            return;
        }
        for (var part : parts) {
            var name = "z-town-" + part.getClass().getSimpleName();
            if (Viewers.as(LOADER, () -> isThere(name))) {
                continue;
            }
            try {
                part.load();
                Viewers.as(LOADER, () -> history.record("IMPORT", TOWN, null, null, null, Map.of("sample", name)));
            } catch (RuntimeException e) {
                LOG.error("A part of the sample could not be loaded; the next start goes on: {}", name, e);
            }
        }
    }

    private boolean isLoaded() {
        return isThere("z-town");
    }

    private boolean isThere(String sample) {
        return jdbc.sql("""
                        select exists (select from history
                                       where actor = 'demo' and event = 'IMPORT' and detail ->> 'sample' = :sample)""").param("sample", sample).query(Boolean.class).single();
    }

    private void loadAll() {
        var start = System.nanoTime();
        try {
            LOG.info("Loading the sample, Z Town: {} rows", ROWS);
            divide();
            for (var part : PARTS) {
                var file = copyOf(part.name());
                var before = rows;
                intake.load(file, part.name() + ".xlsx", told(before, part.rows()), part.rows());
                rows = before + part.rows();
                Files.deleteIfExists(file);
                LOG.info("Sample {} % ({})", rows * 100 / ROWS, part.name());
            }
            history.record("IMPORT", TOWN, null, null, null, Map.of("sample", "z-town", "rows", ROWS));
            LOG.info("The sample is there after {} s", (System.nanoTime() - start) / 1_000_000_000);
        } catch (IOException | RuntimeException e) {
            LOG.error("The sample could not be loaded; the next start goes on", e);
        } finally {
            loading = false;
        }
    }

    private Progress told(long before, int partRows) {
        return (at, total) -> rows = before + (total == 0 ? 0 : partRows * at / total);
    }

    private void divide() throws IOException {
        add("14", "山西省");
        add("1408", "示例市");
        add("140899", "示例县");
        add(TOWN, "测试镇");
        var file = copyOf("villages-2014");
        try (var workbook = Workbook.open(file, WorkbookLimits.STANDARD)) {
            workbook.read(0, row -> {
                var code = row.cell(5);
                var name = row.cell(4);
                if (row.number() > 1 && code != null && name != null) {
                    add(code, name);
                }
                return true;
            });
        }
        Files.deleteIfExists(file);
    }

    private void add(String code, String name) {
        jdbc.sql("insert into division (code, name) values (:code, :name) on conflict (code) do nothing")
                .param("code", code)
                .param("name", name)
                .update();
    }

    private static Path copyOf(String name) throws IOException {
        var file = Spool.file();
        try (var in = new ClassPathResource("demo/z-town/" + name + ".xlsx").getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
