package org.zhucun.household;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.Happening;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Answers who a person is and what was true of them each year. */
@Service
class PersonPages {

    private static final Set<Role> EDITORS = Set.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK);

    record Found(
            String name,
            Sex sex,
            @Nullable LocalDate bornOn,
            @Nullable String identityMasked,
            @Nullable String ethnicGroup,
            @Nullable String phone,
            @Nullable LocalDate diedOn,
            String villageName,
            @Nullable Long householdId,
            @Nullable Relation relation,
            @Nullable String headName,
            @Nullable Long headPersonId) {}

    record Stay(
            long householdId,
            @Nullable String number,
            Relation relation,
            LocalDate joinedOn,
            JoinReason joinReason,
            @Nullable LocalDate leftOn,
            @Nullable LeaveReason leaveReason) {}

    private final JdbcClient jdbc;
    private final PersonYears years;
    private final Shows shows;
    private final Words words;

    PersonPages(JdbcClient jdbc, PersonYears years, Shows shows, Words words) {
        this.jdbc = jdbc;
        this.years = years;
        this.shows = shows;
        this.words = words;
    }

    @Transactional(readOnly = true)
    public PersonPage of(long id) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select p.name, p.sex, p.born_on, p.identity_masked, p.ethnic_group, p.phone, p.died_on, v.name as village_name,
                               m.household_id, m.relation, head.name as head_name, h.head_person_id
                        from person p
                        join division v on v.code = p.village_code
                        left join membership m on m.person_id = p.person_id and m.left_on is null
                        left join household h on h.household_id = m.household_id
                        left join person head on head.person_id = h.head_person_id
                        where p.person_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
        var known = years.findByPersonIdOrderByYearDesc(id);
        var role = Viewers.current().map(viewer -> viewer.role()).orElse(null);
        var relation = words.of(found.relation);
        return new PersonPage(
                id,
                found.name,
                found.householdId,
                found.headName == null ? null : show.say("household.title", show.name(found.headName)),
                found.villageName,
                found.diedOn != null
                        ? show.say("person.lead.died", found.diedOn.toString())
                        : found.householdId == null
                                ? show.say("person.lead.nowhere")
                                : show.say("person.lead", show.name(found.headName), relation),
                role != null && EDITORS.contains(role),
                found.headPersonId != null && found.headPersonId == id,
                facts(found, show),
                known.stream().map(year -> String.valueOf(year.year())).toList(),
                rows(known, show),
                stays(id).stream().flatMap(stay -> course(stay, show)).toList());
    }

    private List<Fact> facts(Found found, Show show) {
        var age = found.bornOn == null
                ? null
                : Period.between(found.bornOn, show.today()).getYears();
        return List.of(
                new Fact(show.say("person.sex"), words.of(found.sex)),
                new Fact(
                        show.say("person.bornOn"),
                        found.bornOn == null ? null : show.say("person.age", found.bornOn.toString(), Show.count(age))),
                new Fact(show.say("person.identity"), found.identityMasked),
                new Fact(show.say("person.ethnicGroup"), words.ethnicGroup(found.ethnicGroup)),
                new Fact(show.say("person.phone"), found.phone == null ? null : Cipher.maskPhone(found.phone)));
    }

    /** Every fact that is known in at least one year. */
    private List<PersonPage.Row> rows(List<PersonYear> known, Show show) {
        var rows = new ArrayList<PersonPage.Row>();
        for (var component : PersonFacts.class.getRecordComponents()) {
            var cells =
                    known.stream().map(year -> cell(component, year.facts())).toList();
            if (cells.stream().anyMatch(cell -> !cell.equals(Show.NONE))) {
                rows.add(new PersonPage.Row(show.say("facts." + component.getName()), cells));
            }
        }
        return rows;
    }

    private String cell(RecordComponent component, PersonFacts facts) {
        try {
            var value = component.getAccessor().invoke(facts);
            if (value instanceof Enum<?> constant) {
                return words.of(constant);
            }
            return value instanceof Boolean answer ? words.of(answer) : Show.text(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Stay> stays(long id) {
        return jdbc.sql("""
                        select m.household_id, h.number, m.relation, m.joined_on, m.join_reason, m.left_on, m.leave_reason
                        from membership m left join household h on h.household_id = m.household_id
                        where m.person_id = :id order by m.joined_on desc, m.membership_id desc""").param("id", id).query(Stay.class).list();
    }

    private Stream<Happening> course(Stay stay, Show show) {
        var href = stay.number == null ? null : "/households/" + stay.householdId;
        var number = Show.text(stay.number);
        var joined = new Happening(
                stay.joinedOn,
                null,
                words.of(stay.joinReason),
                show.say("person.course.joined", number, words.of(stay.relation)),
                null,
                href,
                "mile");
        return stay.leftOn == null
                ? Stream.of(joined)
                : Stream.of(
                        new Happening(
                                stay.leftOn,
                                null,
                                words.of(stay.leaveReason),
                                show.say("person.course.left", number),
                                null,
                                href,
                                null),
                        joined);
    }
}
