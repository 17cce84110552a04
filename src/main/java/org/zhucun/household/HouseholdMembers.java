package org.zhucun.household;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who lives in a household now, head first, with the facts of their latest year. */
@Component
class HouseholdMembers {

    private final JdbcClient jdbc;

    HouseholdMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MemberRow.Found> of(long household) {
        return jdbc.sql("""
                        select p.person_id, p.name, m.relation, p.sex, p.born_on, p.identity_masked, f.education, f.school,
                               f.healthy, f.chronic, f.serious, f.disabled, f.labour, f.work_months, f.work_region, f.work_place,
                               f.resident_medical, f.employee_medical
                        from membership m
                        join person p on p.person_id = m.person_id
                        left join person_year f on f.person_id = p.person_id and f.year = p.facts_year
                        where m.household_id = :household and m.left_on is null
                        order by m.relation <> 'HEAD', m.relation <> 'SPOUSE', p.born_on, m.membership_id""")
                .param("household", household)
                .query(MemberRow.Found.class)
                .list();
    }

    /** Who lived here once; a name out of the viewer's sight is null. */
    List<Former> former(long household) {
        return jdbc.sql("""
                        select m.person_id, p.name, m.relation, m.joined_on, m.left_on, m.leave_reason
                        from membership m left join person p on p.person_id = m.person_id
                        where m.household_id = :household and m.left_on is not null
                        order by m.left_on desc, m.membership_id""").param("household", household).query(Former.class).list();
    }

    record Former(
            long personId,
            @Nullable String name,
            Relation relation,
            LocalDate joinedOn,
            LocalDate leftOn,
            LeaveReason leaveReason) {}
}
