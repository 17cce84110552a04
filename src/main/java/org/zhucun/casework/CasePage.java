package org.zhucun.casework;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhucun.attachment.AttachedFile;
import org.zhucun.web.Choice;
import org.zhucun.web.Condition;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;
import org.zhucun.web.Step;

/**
 * Where a case stands, what the next step asks, and what happened.
 *
 * @param ready whether nothing but the step's own form is missing
 * @param meeting what the appraising meeting decided; null before there is one
 * @param go where what is missing is done; null where the step itself is next, or others must act
 * @param refusal why the reader may not take the step, in words; null when they may
 */
record CasePage(
        long id,
        int version,
        Kind kind,
        int year,
        Stage stage,
        String number,
        String title,
        String tag,
        String tagCss,
        String lead,
        String villageCode,
        String village,
        @Nullable Long householdId,
        List<Step> steps,
        boolean open,
        String action,
        boolean ready,
        @Nullable String refusal,
        List<Condition> conditions,
        List<VillageCriteria.Criterion> considered,
        List<CaseFlags.Flag> flags,
        boolean mayExplain,
        Asks asks,
        @Nullable Meeting meeting,
        @Nullable Notice notice,
        @Nullable Integer listed,
        boolean mayCall,
        boolean mayPost,
        @Nullable Go go,
        String place,
        boolean maySpotCheck,
        boolean mayKeep,
        boolean mayEnd,
        List<Choice> backTo,
        List<Fact> facts,
        List<Happening> course,
        List<AttachedFile> signatures) {

    /**
     * What the form of the step asks.
     *
     * @param note whether it has a place for words
     * @param noted whether it is not taken without them
     * @param since the day on which the step began to wait; it is not taken before
     * @param seenOn the days of the visits that may be chosen
     * @param claimed what the clue said a sudden hardship cost, for the visit to confirm
     * @param window the months whose income counts; null where it is the year's
     */
    record Asks(
            Set<Need> needs,
            int visitors,
            boolean visit,
            List<Choice> visits,
            List<String> tooFew,
            boolean onPaper,
            boolean income,
            boolean burden,
            boolean authorisation,
            boolean removal,
            boolean signature,
            boolean note,
            boolean noted,
            LocalDate since,
            Map<Long, LocalDate> seenOn,
            @Nullable BigDecimal claimed,
            @Nullable String window) {

        /** What must be filled, whoever fills it; a visit may be chosen or come on paper, a signature be drawn or photographed. */
        Set<String> demanded() {
            var demanded = new HashSet<String>();
            demand(income, demanded, "perHead");
            demand(burden, demanded, "burden");
            demand(removal, demanded, "removal");
            demand(signature || visit && onPaper, demanded, "people");
            demand(visit && onPaper, demanded, "paper");
            demand(noted, demanded, "note");
            return demanded;
        }

        private static void demand(boolean asked, Set<String> demanded, String field) {
            if (asked) {
                demanded.add(field);
            }
        }
    }

    /** The next thing to do, and where. */
    record Go(String label, String href) {}

    record Meeting(long id, String day, @Nullable Integer came, int due, List<Vote> votes) {}

    /** Percent of those who came, for the bar. */
    record Vote(String label, int votes, String width) {}

    record Notice(
            long id,
            String state,
            @Nullable String from,
            @Nullable String to,
            int days,
            int openObjections) {}
}
