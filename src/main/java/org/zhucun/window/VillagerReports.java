package org.zhucun.window;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.notice.Screening;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** The door to what villagers brought to the window. */
@Service
@Transactional
public class VillagerReports {

    /** @param subjectTable what it was made into already; null when nothing */
    public record Report(
            long id,
            String villageCode,
            ReportKind kind,
            String said,
            @Nullable String raisedBy,
            LocalDate raisedOn,
            @Nullable String subjectTable,
            @Nullable Long subjectId) {}

    private final VillagerReportRows reports;
    private final Clock clock;

    VillagerReports(VillagerReportRows reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Report of(long id) {
        return required(id).report();
    }

    /** A module made a record of it, say a case out of a clue. */
    public void become(long id, String subjectTable, long subjectId) {
        var report = required(id);
        report.become(subjectTable, subjectId, Viewers.required().actor());
        reports.saveAndFlush(report);
    }

    void take(long id) {
        var report = required(id);
        report.take(Viewers.required().actor());
        reports.saveAndFlush(report);
    }

    /** Answers in writing; whoever holds the number reads it, so it is screened like a notice. */
    public void answer(long id, String words) {
        Screening.leak(words).ifPresent(leak -> {
            throw new Refusal("leak." + leak.kind().name().toLowerCase(Locale.ROOT), leak.piece());
        });
        var report = required(id);
        report.answer(words, LocalDate.now(clock), Viewers.required().actor());
        reports.saveAndFlush(report);
    }

    private VillagerReport required(long id) {
        return reports.findById(id).orElseThrow(NotFound::new);
    }
}
