package org.zhucun.window;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhucun.web.Refusal;

/** What a villager brought to the window: received, taken up, answered in writing. It is made by the window's function only. */
@Entity
class VillagerReport {

    enum State {
        RECEIVED,
        TAKEN,
        ANSWERED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long villagerReportId;

    private String villageCode;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private String said;
    private @Nullable String raisedBy;
    private LocalDate raisedOn;

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable String takenBy;
    private @Nullable String subjectTable;
    private @Nullable Long subjectId;
    private @Nullable String answer;
    private @Nullable String answeredBy;
    private @Nullable LocalDate answeredOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // JPA fills the fields
    protected VillagerReport() {}

    /** Somebody looks after it. */
    void take(String by) {
        if (state != State.RECEIVED) {
            throw new Refusal("report.taken.already");
        }
        takenBy = by;
        state = State.TAKEN;
    }

    /** It became a record of another module, say a case; once. */
    void become(String table, long id, String by) {
        if (subjectTable != null) {
            throw new Refusal("report.made.already");
        }
        subjectTable = table;
        subjectId = id;
        if (state == State.RECEIVED) {
            take(by);
        }
    }

    void answer(String words, LocalDate today, String by) {
        if (state == State.ANSWERED) {
            throw new Refusal("report.answered.already");
        }
        answer = words;
        answeredBy = by;
        answeredOn = today;
        state = State.ANSWERED;
    }

    VillagerReports.Report report() {
        return new VillagerReports.Report(
                Objects.requireNonNull(villagerReportId),
                villageCode,
                kind,
                said,
                raisedBy,
                raisedOn,
                subjectTable,
                subjectId);
    }
}
