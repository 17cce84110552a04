package org.zhucun.household;

import java.time.LocalDate;
import java.util.Objects;
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
    private final IdentityStanding identities;
    private final JdbcClient jdbc;

    HouseholdStandings(
            HouseholdRegister register,
            Households households,
            HouseholdYears years,
            IdentityStanding identities,
            JdbcClient jdbc) {
        this.register = register;
        this.households = households;
        this.years = years;
        this.identities = identities;
        this.jdbc = jdbc;
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

    /** Registers a household as poor under its head. */
    public long register(
            String villageCode,
            @Nullable Long group,
            String head,
            String identity,
            @Nullable String phone,
            LocalDate identifiedOn,
            @Nullable Cause cause) {
        if (isRegistered(identity)) {
            throw new Refusal("household.already");
        }
        return register.register(new RegistrationForm(
                villageCode,
                group,
                null,
                head,
                identity,
                null,
                phone,
                Standard.NATIONAL,
                identifiedOn,
                Status.POOR,
                null,
                cause));
    }

    /** From the year of this day on the household stands so; an exit keeps its year, help goes on. */
    public void stand(long id, Status status, LocalDate day) {
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
                        before.mainCause(),
                        before.otherCause1(),
                        before.otherCause2()));
    }

    /** Falls back when it had exited, else is poor again. */
    public void comeBack(long id, LocalDate day) {
        var exited = years.findFirstByHouseholdIdOrderByYearDesc(id)
                .map(HouseholdYear::standing)
                .filter(standing -> standing.status() == Status.EXITED)
                .isPresent();
        stand(id, exited ? Status.RELAPSED : Status.POOR, day);
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
