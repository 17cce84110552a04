package org.zhucun.household;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.web.Tab;

/** Answers who a household is, in one statement, for the head of each of its pages. */
@Component
public class HouseholdFrames {

    private static final Set<Role> EDITORS = Set.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK);

    record Found(
            long householdId,
            String number,
            String villageCode,
            String villageName,
            @Nullable String groupName,
            @Nullable Long headPersonId,
            String headName,
            Status status,
            @Nullable Attribute attribute,
            @Nullable Cause mainCause,
            @Nullable Cause otherCause1,
            @Nullable Cause otherCause2,
            @Nullable Integer exitYear,
            @Nullable LocalDate identifiedOn,
            @Nullable Standard standard,
            int persons,
            @Nullable LocalDate endedOn,
            @Nullable EndReason endReason,
            @Nullable Long continuedBy,
            @Nullable String monitored,
            @Nullable LocalDate monitoredSince,
            int incomes,
            int checks,
            int attachments) {}

    private final JdbcClient jdbc;
    private final Shows shows;
    private final Words words;

    HouseholdFrames(JdbcClient jdbc, Shows shows, Words words) {
        this.jdbc = jdbc;
        this.shows = shows;
        this.words = words;
    }

    /**
     * @param tab overview, members, income, checks, attachments or history
     * @throws NotFound if there is no such household in the viewer's scope
     */
    @Transactional(readOnly = true)
    public HouseholdFrame of(long id, String tab) {
        var found = jdbc.sql("""
                        select h.household_id, h.number, h.village_code, v.name as village_name, g.name as group_name, h.head_person_id, p.head_name,
                               p.status, p.attribute, p.main_cause, p.other_cause_1 as other_cause1, p.other_cause_2 as other_cause2,
                               p.exit_year, h.identified_on, h.standard, p.persons, h.ended_on, h.end_reason, h.continued_by,
                               h.monitored, h.monitored_since,
                               (select count(*) from income i where i.household_id = h.household_id) as incomes,
                               (select count(*) from guarantee_check c where c.household_id = h.household_id) as checks,
                               (select count(*) from attachment a where a.subject_table = 'household' and a.subject_id = h.household_id
                                                                    and a.ended_at is null) as attachments
                        from household h
                        join household_present p on p.household_id = h.household_id
                        join division v on v.code = h.village_code
                        left join resident_group g on g.resident_group_id = h.resident_group_id
                        where h.household_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
        return frame(found, tab);
    }

    private HouseholdFrame frame(Found found, String tab) {
        var show = shows.now();
        var role = Viewers.current().map(viewer -> viewer.role()).orElse(null);
        var ended = found.endedOn != null;
        var edits = !ended && role != null && EDITORS.contains(role);
        return new HouseholdFrame(
                found.householdId,
                found.number,
                found.headName.isEmpty() ? found.number : show.say("household.title", show.fullName(found.headName)),
                found.villageCode,
                found.villageName,
                found.groupName,
                ended ? "ended" : css(found.status),
                ended ? words.of(Status.CANCELLED) : status(found),
                lead(found),
                ended,
                ended ? show.say("household.ending", String.valueOf(found.endedOn), words.of(found.endReason)) : null,
                found.continuedBy,
                found.monitored == null || ended
                        ? null
                        : show.say(
                                "household.monitored",
                                show.word("household.monitored", found.monitored),
                                show.day(found.monitoredSince)),
                found.headPersonId,
                found.persons,
                edits,
                edits || (!ended && role == Role.TEAM_MEMBER),
                !ended && role == Role.TOWN_CADRE,
                tabs(found, tab));
    }

    private String status(Found found) {
        return found.status == Status.EXITED && found.exitYear != null
                ? shows.now().say("household.exitedIn", String.valueOf(found.exitYear))
                : words.of(found.status);
    }

    private String lead(Found found) {
        var show = shows.now();
        var parts = new ArrayList<String>();
        parts.add(show.say("household.lead.number", found.number));
        parts.add(show.say("household.lead.persons", found.persons));
        if (found.attribute != null) {
            parts.add(words.of(found.attribute));
        }
        if (found.mainCause != null) {
            var others = Stream.of(found.otherCause1, found.otherCause2)
                    .filter(Objects::nonNull)
                    .map(words::of)
                    .toList();
            parts.add(
                    others.isEmpty()
                            ? show.say("household.lead.cause", words.of(found.mainCause))
                            : show.say(
                                    "household.lead.causes",
                                    words.of(found.mainCause),
                                    String.join(show.say("household.and"), others)));
        }
        if (found.identifiedOn != null) {
            parts.add(
                    found.standard == null
                            ? show.say("household.lead.identified", String.valueOf(found.identifiedOn))
                            : show.say(
                                    "household.lead.identifiedBy",
                                    String.valueOf(found.identifiedOn),
                                    words.of(found.standard)));
        }
        return String.join(" · ", parts);
    }

    private List<Tab> tabs(Found found, String current) {
        var show = shows.now();
        var path = "/households/" + found.householdId;
        return List.of(
                new Tab(show.say("household.tab.overview"), path, current.equals("overview")),
                tab("members", path + "/members", current, Show.count(found.persons)),
                tab("income", path + "/incomes", current, show.say("household.years", found.incomes)),
                tab("checks", path + "/checks", current, Show.count(found.checks)),
                tab("attachments", path + "/attachments", current, Show.count(found.attachments)),
                new Tab(show.say("household.tab.history"), path + "/history", current.equals("history")));
    }

    private Tab tab(String name, String href, String current, String count) {
        return new Tab(shows.now().say("household.tab." + name), href, current.equals(name), count);
    }

    static String css(Status status) {
        return switch (status) {
            case POOR -> "poor";
            case LEAVING -> "leaving";
            case EXITED -> "out";
            case RELAPSED -> "back";
            case CANCELLED -> "ended";
            case NEVER -> "never";
        };
    }
}
