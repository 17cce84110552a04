package org.zhucun.offline;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** The households of the reader's village as a visitor needs them at the door: no number, no telephone, no illness. */
@Component
@Transactional(readOnly = true)
class VillageHomes {

    /** @param lastVisit the last day somebody recorded a visit, as the reader writes days; null before the first */
    record Home(
            long id,
            String name,
            String initials,
            @Nullable String group,
            @Nullable String lastVisit,
            List<Member> members) {}

    /** @param age whole years on the business day; null where the birth is not known */
    record Member(
            long id, String name, String relation, @Nullable Integer age) {}

    private record FoundHome(
            long householdId,
            String name,
            String initials,
            @Nullable String groupName,
            @Nullable LocalDate lastOn) {}

    private record FoundMember(
            long householdId,
            long personId,
            String name,
            String relation,
            @Nullable LocalDate bornOn) {}

    private final JdbcClient jdbc;
    private final Shows shows;

    VillageHomes(JdbcClient jdbc, Shows shows) {
        this.jdbc = jdbc;
        this.shows = shows;
    }

    List<Home> of(String villageCode) {
        var show = shows.now();
        var members = jdbc.sql("""
                        select m.household_id, p.person_id, p.name, m.relation, p.born_on from membership m join person p using (person_id)
                        where m.village_code = :village and m.left_on is null
                        order by m.household_id, m.relation <> 'HEAD', p.born_on, m.membership_id""").param("village", villageCode).query(FoundMember.class).list().stream()
                .collect(Collectors.groupingBy(FoundMember::householdId));
        return jdbc.sql("""
                        select p.household_id, p.head_name as name, p.initials, g.name as group_name, v.last_on
                        from household_present p
                        left join resident_group g on g.resident_group_id = p.resident_group_id
                        left join (select household_id, max(visited_on) as last_on from visit
                                   where village_code = :village and withdrawn_because is null group by household_id) v on v.household_id = p.household_id
                        where p.village_code = :village and not p.ended and p.status <> 'CANCELLED'
                        order by g.seq nulls last, p.pinyin, p.household_id""").param("village", villageCode).query(FoundHome.class).list().stream()
                .map(home -> new Home(
                        home.householdId,
                        show.name(home.name),
                        home.initials,
                        home.groupName,
                        home.lastOn == null ? null : show.day(home.lastOn),
                        members.getOrDefault(home.householdId, List.of()).stream()
                                .map(member -> member(member, show))
                                .toList()))
                .toList();
    }

    private static Member member(FoundMember found, Show show) {
        return new Member(
                found.personId,
                show.name(found.name),
                show.word("membership.relation", found.relation),
                found.bornOn == null
                        ? null
                        : Period.between(found.bornOn, show.today()).getYears());
    }
}
