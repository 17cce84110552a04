package org.zhucun.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * What happened: who came, the minutes, the votes on each subject. Those who are due by name are ticked and counted; a number
 * is typed only where no names are known. Nobody signs for another: signatures are not part of it.
 */
record RecordForm(
        @Nullable @Min(0) Integer came,
        @Nullable @Size(max = 40) String chair,
        @Nullable @Size(max = 40) String recorder,
        @NotBlank @Size(max = 10000) String minutes,
        @Nullable List<String> attended,
        @Nullable @Size(max = 20000) String present,
        @NotNull Integer version,
        @Nullable @Valid List<Vote> votes) {

    /** The votes on one subject; all three or none. */
    record Vote(
            @NotNull Long subject,
            @Nullable @Min(0) Integer votesFor,
            @Nullable @Min(0) Integer votesAgainst,
            @Nullable @Min(0) Integer abstained) {

        boolean isEmpty() {
            return votesFor == null && votesAgainst == null && abstained == null;
        }

        int sum() {
            return count(votesFor) + count(votesAgainst) + count(abstained);
        }

        static int count(@Nullable Integer votes) {
            return votes == null ? 0 : votes;
        }
    }

    void check(MeetingPage page, Errors errors) {
        var names = names(page);
        if (names.stream().anyMatch(name -> name.length() > 40)) {
            errors.rejectValue("present", "Line");
        }
        if (!page.hasRoomFor(MeetingForm.lines(present))) {
            errors.rejectValue("present", "Strangers", new Object[] {page.due()}, null);
        }
        var all = counted(page);
        if (all == null) {
            errors.rejectValue("came", "NotNull");
            return;
        }
        var field = page.byName() ? "attended" : "came";
        if (all > page.due()) {
            errors.rejectValue(field, "MoreThanDue", new Object[] {all, page.due()}, null);
        }
        if (names.size() > all) {
            errors.rejectValue("present", "TooMany", new Object[] {names.size(), all}, null);
        }
        var known = votes == null ? List.<Vote>of() : votes;
        for (var i = 0; i < known.size(); i++) {
            var vote = known.get(i);
            if (vote.sum() > all) {
                errors.rejectValue("votes[" + i + "].votesFor", "MoreThanCame", new Object[] {vote.sum(), all}, null);
            }
        }
    }

    /** Everybody who came by name: those ticked, those added, and those who signed already. */
    private List<String> names(MeetingPage page) {
        var names = new LinkedHashSet<String>();
        for (var one : page.attendees()) {
            if (one.signed() || attended != null && attended.contains(one.name())) {
                names.add(one.name());
            }
        }
        names.addAll(MeetingForm.lines(present));
        return List.copyOf(names);
    }

    private @Nullable Integer counted(MeetingPage page) {
        return page.byName() ? Integer.valueOf(names(page).size()) : came;
    }

    MeetingRecord happened(MeetingPage page) {
        var cast = new ArrayList<MeetingRecord.Votes>();
        for (var vote : votes == null ? List.<Vote>of() : votes) {
            if (!vote.isEmpty()) {
                cast.add(new MeetingRecord.Votes(
                        vote.subject(),
                        Vote.count(vote.votesFor()),
                        Vote.count(vote.votesAgainst()),
                        Vote.count(vote.abstained())));
            }
        }
        return new MeetingRecord(
                Objects.requireNonNull(counted(page)),
                chair,
                recorder,
                minutes,
                names(page).stream()
                        .map(name -> new MeetingRecord.Present(name, false))
                        .toList(),
                cast);
    }
}
