package org.zhucun.casework;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.household.Cause;
import org.zhucun.household.EndReason;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.household.Status;
import org.zhucun.village.VillageExits;
import org.zhucun.web.Shows;

/** Does to the registers what the steps of cases decide. */
@Component
@Transactional
class CaseEffects {

    private final CaseFiles files;
    private final CaseMembers members;
    private final CaseSubjects subjects;
    private final Filing filing;
    private final HouseholdStandings standings;
    private final VillageExits villages;
    private final Cipher cipher;
    private final Shows shows;

    CaseEffects(
            CaseFiles files,
            CaseMembers members,
            CaseSubjects subjects,
            Filing filing,
            HouseholdStandings standings,
            VillageExits villages,
            Cipher cipher,
            Shows shows) {
        this.files = files;
        this.members = members;
        this.subjects = subjects;
        this.filing = filing;
        this.standings = standings;
        this.villages = villages;
        this.cipher = cipher;
        this.shows = shows;
    }

    /** An exit that is appraised no more, or that ended without its result, leaves the household as it stood before. */
    void standAgain(CaseFile file, LocalDate day) {
        var before = file.stood();
        var household = file.householdId();
        if (before != null
                && household != null
                && !subjects.present(household).ended()
                && standings.standing(household) == Status.LEAVING) {
            standings.stand(household, before, day);
        }
        file.stoodAs(null);
    }

    /** Once the representatives agreed to its exit a household is in pre-exit, until the case ends. */
    private void beginLeaving(CaseFile file, long household, LocalDate day) {
        if (subjects.present(household).ended()) {
            return;
        }
        file.stoodAs(standings.standing(household) == Status.RELAPSED ? Status.RELAPSED : Status.POOR);
        standings.stand(household, Status.LEAVING, day);
    }

    /** What a step does to the registers. */
    void follow(CaseFile file, Stage taken, LocalDate day) {
        var household = file.householdId();
        if (file.kind() == Kind.EXIT && household != null && taken == Stage.APPRAISAL) {
            beginLeaving(file, household, day);
        }
        if (file.kind() == Kind.MONITORING) {
            if (taken == Stage.COUNTY_DECISION) {
                if (household == null) {
                    household = standings.registerToWatch(family(file));
                    file.becomes(household);
                }
                standings.watch(household, String.valueOf(file.ground()), day);
            } else if (household != null && taken == Stage.REMOVAL_DECISION) {
                standings.watch(household, null, day);
            }
        }
        if (file.outcome() != Outcome.ARCHIVED) {
            return;
        }
        var decided = Optional.ofNullable(file.decidedOn()).orElse(day);
        switch (file.kind()) {
            case IDENTIFICATION -> {
                if (household == null) {
                    register(file, decided);
                } else {
                    comeBack(file, household, decided);
                }
            }
            case EXIT -> standings.stand(Objects.requireNonNull(household), Status.EXITED, decided);
            case VILLAGE_EXIT -> villages.leave(file.villageCode(), decided.getYear());
            case CORRECTION -> correct(file, decided);
            case MONITORING -> {}
        }
    }

    private void correct(CaseFile file, LocalDate day) {
        var household = file.householdId();
        switch (Objects.requireNonNull(file.ground())) {
            case OMITTED -> {
                if (household == null) {
                    register(file, day);
                } else {
                    comeBack(file, household, day);
                }
            }
            case WRONGLY_REGISTERED -> {
                standings.stand(Objects.requireNonNull(household), Status.CANCELLED, day);
                watchNoMore(household, day);
            }
            case WRONGLY_EXITED -> {
                standings.stand(Objects.requireNonNull(household), Status.POOR, day);
                watchNoMore(household, day);
            }
            case DIED_OUT -> standings.end(Objects.requireNonNull(household), EndReason.DIED_OUT, day);
            case MOVED -> standings.end(Objects.requireNonNull(household), EndReason.MOVED, day);
            default -> throw new IllegalStateException(file.ground() + " corrects nothing");
        }
    }

    private void comeBack(CaseFile file, long household, LocalDate day) {
        standings.comeBack(household, cause(file), day);
        watchNoMore(household, day);
    }

    private static @Nullable Cause cause(CaseFile file) {
        return file.cause() == null ? null : Cause.valueOf(file.cause());
    }

    /** A household that is poor again, or was never to be registered, is not watched: its case of monitoring falls away. */
    private void watchNoMore(long household, LocalDate day) {
        standings.watch(household, null, day);
        for (var open : files.findByHouseholdIdAndKindAndOutcomeIsNull(household, Kind.MONITORING)) {
            open.fallAway(
                    Deed.now(day, null, shows.in(Locale.SIMPLIFIED_CHINESE).say("case.fallsAway")));
            filing.keep(open);
        }
    }

    private void register(CaseFile file, LocalDate day) {
        file.becomes(standings.register(family(file), day));
    }

    /** The family as its application has it. */
    private HouseholdStandings.Family family(CaseFile file) {
        return new HouseholdStandings.Family(
                file.villageCode(),
                file.residentGroupId(),
                file.name(),
                cipher.open(Objects.requireNonNull(file.identityCipher())),
                members.findByCaseFileIdOrderByCaseMemberId(file.id()).stream()
                        .map(one -> new HouseholdStandings.Kin(
                                one.name(), cipher.open(one.identityCipher()), one.relation()))
                        .toList(),
                file.phone(),
                cause(file));
    }
}
