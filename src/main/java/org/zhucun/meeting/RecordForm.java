package org.zhucun.meeting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** What happened: who came (one name a line), the minutes, the votes on each subject. */
record RecordForm(
        @Nullable @NotNull @Min(0) Integer came,
        @Nullable @Size(max = 40) String chair,
        @Nullable @Size(max = 40) String recorder,
        @NotBlank @Size(max = 10000) String minutes,
        @Nullable @Size(max = 20000) String present,
        @Nullable Boolean signed,
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
        var all = Objects.requireNonNull(came);
        if (all > page.due()) {
            errors.rejectValue("came", "MoreThanDue", new Object[] {page.due()}, null);
        }
        var names = MeetingForm.lines(present);
        if (names.size() > all) {
            errors.rejectValue("present", "TooMany", new Object[] {names.size(), all}, null);
        }
        if (names.stream().anyMatch(name -> name.length() > 40)) {
            errors.rejectValue("present", "Line");
        }
        var known = votes == null ? List.<Vote>of() : votes;
        for (var i = 0; i < known.size(); i++) {
            var vote = known.get(i);
            if (vote.sum() > all) {
                errors.rejectValue("votes[" + i + "].votesFor", "MoreThanCame", new Object[] {vote.sum(), all}, null);
            }
        }
    }

    MeetingRecord happened() {
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
                Objects.requireNonNull(came),
                chair,
                recorder,
                minutes,
                MeetingForm.lines(present).stream()
                        .map(name -> new MeetingRecord.Present(name, Boolean.TRUE.equals(signed)))
                        .toList(),
                cast);
    }
}
