package org.zhucun.household;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.web.Refusal;

/** The door for what cases decide: a household is registered, exits, falls back, is struck off, or is watched. */
@Service
@Transactional
public class HouseholdStandings {

    private final HouseholdRegister register;
    private final Households households;
    private final HouseholdYears years;
    private final Memberships memberships;
    private final IdentityStanding identities;
    private final JdbcClient jdbc;
    private final Clock clock;

    HouseholdStandings(
            HouseholdRegister register,
            Households households,
            HouseholdYears years,
            Memberships memberships,
            IdentityStanding identities,
            JdbcClient jdbc,
            Clock clock) {
        this.register = register;
        this.households = households;
        this.years = years;
        this.memberships = memberships;
        this.identities = identities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody with this number lives in a registered household, in sight or not. */
    @Transactional(readOnly = true)
    public boolean isRegistered(String identity) {
        var answer = identities.of(identity);
        return answer == IdentityStanding.Answer.HERE || answer == IdentityStanding.Answer.ELSEWHERE;
    }

    /** What is wrong with a number by GB 11643: a message code; null when nothing is. */
    public static @Nullable String mistakeIn(String identity) {
        var mistake = new IdentityNumber(identity).mistake();
        return mistake == null ? null : mistake.code();
    }

    /** Whether somebody with this number can stand so to the head: a son is a man. */
    public static boolean suits(String identity, Relation relation) {
        return relation.suits(new IdentityNumber(identity).sex());
    }

    /** Somebody of a family that is to be registered. */
    public record Kin(String name, String identity, Relation relation) {}

    /** A family that is in no register yet, as its application has it. */
    public record Family(
            String villageCode,
            @Nullable Long group,
            String head,
            String identity,
            List<Kin> others,
            @Nullable String phone,
            @Nullable Cause cause) {}

    /** Registers a family as poor under its head, all of it. */
    public long register(Family family, LocalDate identifiedOn) {
        return register(family, Status.POOR, Standard.NATIONAL, identifiedOn);
    }

    /** Registers a family that was never poor and is to be watched. */
    public long registerToWatch(Family family) {
        var id = register(family, Status.NEVER, null, null);
        memberships.flush(); // what is watched is written beside the entity, on the row as it is then
        return id;
    }

    private long register(Family family, Status status, @Nullable Standard standard, @Nullable LocalDate identifiedOn) {
        Stream.concat(Stream.of(family.identity()), family.others().stream().map(Kin::identity))
                .filter(this::isRegistered)
                .findFirst()
                .ifPresent(registered -> {
                    throw new Refusal("household.already");
                });
        var id = register.register(new RegistrationForm(
                family.villageCode(),
                family.group(),
                null,
                family.head(),
                family.identity(),
                null,
                family.phone(),
                standard,
                identifiedOn,
                status,
                null,
                family.cause()));
        var today = LocalDate.now(clock);
        for (var kin : family.others()) {
            register.addMember(
                    id,
                    new MemberForm(
                            kin.name(),
                            kin.identity(),
                            null,
                            null,
                            kin.relation(),
                            JoinReason.REGISTERED,
                            today,
                            null,
                            null,
                            null));
        }
        return id;
    }

    /** How it stands in its latest year. */
    @Transactional(readOnly = true)
    public Status standing(long id) {
        return years.findFirstByHouseholdIdOrderByYearDesc(id)
                .map(year -> year.standing().status())
                .orElse(Status.POOR);
    }

    /** From the year of this day on the household stands so; an exit keeps its year, help goes on. */
    public void stand(long id, Status status, LocalDate day) {
        stand(id, status, null, day);
    }

    private void stand(long id, Status status, @Nullable Cause cause, LocalDate day) {
        var known = years.findFirstByHouseholdIdOrderByYearDesc(id).map(HouseholdYear::standing);
        var before = known.orElse(new Standing(Status.POOR, null, null, null, null, null, null));
        register.stand(
                id,
                day.getYear(),
                new Standing(
                        status,
                        before.attribute(),
                        status == Status.EXITED ? Boolean.TRUE : before.enjoysPolicy(),
                        status == Status.EXITED ? Integer.valueOf(day.getYear()) : null,
                        cause == null ? before.mainCause() : cause,
                        before.otherCause1() == cause ? null : before.otherCause1(),
                        before.otherCause2() == cause ? null : before.otherCause2()));
    }

    /** Falls back when it had exited, else is poor, again or for the first time; for this cause where one is named. */
    public void comeBack(long id, @Nullable Cause cause, LocalDate day) {
        var before = standing(id);
        stand(id, before == Status.EXITED ? Status.RELAPSED : Status.POOR, cause, day);
        if (before == Status.NEVER) {
            var basics = households.required(id).basics();
            register.describe(
                    id,
                    new Basics(
                            basics.residentGroupId(),
                            Standard.NATIONAL,
                            day,
                            basics.martyrFamily(),
                            basics.oneChild(),
                            basics.twoDaughters()));
            memberships.flush(); // as when it is registered to be watched
        }
    }

    /** The household is no more: its people died or moved away. */
    public void end(long id, EndReason reason, LocalDate day) {
        register.end(id, new EndingForm(day, reason));
    }

    /** Watched since a day as of a category; null ends the watch. */
    public void watch(long id, @Nullable String category, LocalDate day) {
        Objects.requireNonNull(households.required(id));
        jdbc.sql("""
                        update household set monitored = :category, monitored_since = :since, version = version + 1
                        where household_id = :id and monitored is distinct from :category""")
                .param("category", category)
                .param("since", category == null ? null : day, java.sql.Types.DATE)
                .param("id", id)
                .update();
    }
}
