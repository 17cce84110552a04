package org.zhucun.household;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Choice;
import org.zhucun.web.Shows;

/** The door for members who joined or left as others found: the same rules as on the pages of the household. */
@Service
@Transactional
public class MemberChanges {

    /** Reasons to join that a visitor can tell. */
    public static final List<JoinReason> JOIN_REASONS = MemberForm.REASONS;

    /** Reasons to leave that a visitor can tell. */
    public static final List<LeaveReason> LEAVE_REASONS = LeavingForm.REASONS;

    private final HouseholdRegister register;
    private final PersonRegister persons;
    private final JdbcClient jdbc;
    private final Shows shows;
    private final Words words;

    MemberChanges(HouseholdRegister register, PersonRegister persons, JdbcClient jdbc, Shows shows, Words words) {
        this.register = register;
        this.persons = persons;
        this.jdbc = jdbc;
        this.shows = shows;
        this.words = words;
    }

    /** Registers a new member, whose identity number may be added later. */
    public void join(
            long householdId,
            String name,
            Sex sex,
            LocalDate bornOn,
            Relation relation,
            LocalDate joinedOn,
            JoinReason reason) {
        register.addMember(
                householdId, new MemberForm(name, null, sex, bornOn, relation, reason, joinedOn, null, null, null));
    }

    public void leave(long personId, LocalDate leftOn, LeaveReason reason) {
        persons.leave(personId, new LeavingForm(leftOn, reason));
    }

    /** Who lives in a household now, by name and relation, to choose from. */
    @Transactional(readOnly = true)
    public List<Choice> living(long householdId) {
        var show = shows.now();
        return jdbc.sql("""
                        select p.person_id::text as value, p.name || ' ' || m.relation as label from membership m join person p on p.person_id = m.person_id
                        where m.household_id = :household and m.left_on is null order by m.relation <> 'HEAD', p.born_on, m.membership_id""").param("household", householdId).query(Choice.class).list().stream()
                .map(one -> {
                    var at = one.label().lastIndexOf(' ');
                    return new Choice(
                            one.value(),
                            show.name(one.label().substring(0, at)) + " · "
                                    + words.of(Relation.valueOf(one.label().substring(at + 1))));
                })
                .toList();
    }
}
