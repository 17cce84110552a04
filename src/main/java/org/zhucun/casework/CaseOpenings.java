package org.zhucun.casework;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;
import org.zhucun.division.Divisions;
import org.zhucun.household.HouseholdStandings;
import org.zhucun.village.VillageExits;
import org.zhucun.web.Refusal;

/** Opens a case for a household of the register, for a family in none, or for a village; refuses what is open already. */
@Component
@Transactional
class CaseOpenings {

    private final CaseMembers members;
    private final CaseSubjects subjects;
    private final Filing filing;
    private final HouseholdStandings standings;
    private final VillageExits villages;
    private final Divisions divisions;
    private final Cipher cipher;
    private final JdbcClient jdbc;

    CaseOpenings(
            CaseMembers members,
            CaseSubjects subjects,
            Filing filing,
            HouseholdStandings standings,
            VillageExits villages,
            Divisions divisions,
            Cipher cipher,
            JdbcClient jdbc) {
        this.members = members;
        this.subjects = subjects;
        this.filing = filing;
        this.standings = standings;
        this.villages = villages;
        this.divisions = divisions;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    CaseFile open(CaseForm form) {
        hindrance(form).ifPresent(found -> {
            throw new Refusal(found.key());
        });
        var file = begun(form);
        file.because(
                form.ground(),
                form.risk(),
                form.cause() == null ? null : form.cause().name());
        file.burdened(form.burden());
        filing.keep(file);
        members.saveAll(form.others().stream()
                .map(FamilyForm::kin)
                .map(one -> new CaseMember(file, one.name(), one.relation(), cipher.sealIdentity(one.identity())))
                .toList());
        return file;
    }

    /** What keeps a case from being opened: the message, and the field it is about; null where it is about all of it. */
    record Hindrance(@Nullable String field, String key) {}

    /** The first thing that keeps it from being opened; empty when nothing does. */
    @Transactional(readOnly = true)
    Optional<Hindrance> hindrance(CaseForm form) {
        return form.kind() == Kind.VILLAGE_EXIT
                ? ofVillage(Objects.requireNonNull(form.village()), form.day().getYear())
                : form.household() == null ? ofStranger(form) : ofHousehold(form, form.household());
    }

    private Optional<Hindrance> ofVillage(String village, int year) {
        var figures = villages.figures(village, year);
        return first(
                !Boolean.TRUE.equals(figures.poor()) || figures.exitYear() != null
                        ? new Hindrance("village", "case.open.village")
                        : null,
                () -> exists("kind = 'VILLAGE_EXIT' and village_code = :value", village)
                        ? new Hindrance("village", "case.open.already")
                        : null);
    }

    private Optional<Hindrance> ofStranger(CaseForm form) {
        var identity = Objects.requireNonNull(form.identity());
        return first(
                standings.isRegistered(identity) ? new Hindrance("identity", "case.open.registered") : null,
                () -> Stream.concat(
                                        Stream.of(identity),
                                        form.others().stream()
                                                .map(FamilyForm::kin)
                                                .map(HouseholdStandings.Kin::identity))
                                .anyMatch(one -> waits(one, form.kind()))
                        ? new Hindrance("identity", "case.open.already")
                        : null);
    }

    private Optional<Hindrance> ofHousehold(CaseForm form, long household) {
        return first(
                subjects.suits(household, form.kind(), form.ground())
                        ? null
                        : new Hindrance(form.ground() == null ? null : "ground", "case.open.unsuited." + form.kind()),
                () -> exists(
                                "household_id = cast(:value as bigint) and "
                                        + (form.kind().stands()
                                                ? "kind in ('IDENTIFICATION', 'EXIT', 'CORRECTION')"
                                                : "kind = 'MONITORING'"),
                                String.valueOf(household))
                        ? new Hindrance(null, "case.open.already")
                        : null);
    }

    private static Optional<Hindrance> first(@Nullable Hindrance one, Supplier<@Nullable Hindrance> otherwise) {
        return Optional.ofNullable(one == null ? otherwise.get() : one);
    }

    private CaseFile begun(CaseForm form) {
        var household = form.household();
        if (form.kind() != Kind.VILLAGE_EXIT && household != null) {
            var present = subjects.present(household);
            var file = file(form, present.villageCode(), present.called(household));
            file.concerns(household, present.persons() == 0 ? null : present.persons());
            return file;
        }
        var village = Objects.requireNonNull(form.village());
        if (form.kind() == Kind.VILLAGE_EXIT) {
            return file(form, village, divisions.name(village));
        }
        var file = file(form, village, Objects.requireNonNull(form.name()));
        file.appliesFor(
                cipher.sealIdentity(Objects.requireNonNull(form.identity())),
                1 + form.others().size(),
                form.group(),
                form.phone());
        return file;
    }

    private static CaseFile file(CaseForm form, String village, String name) {
        return new CaseFile(
                village,
                form.kind(),
                form.day().getYear(),
                name,
                form.statement(),
                Deed.now(form.day(), null, form.statement()));
    }

    /** Whether somebody with this number waits in an open case of the kind, alone or with their family. */
    private boolean waits(String identity, Kind kind) {
        return jdbc.sql("select applicant_waits(:hash, :kind)")
                .param("hash", cipher.hashOf(identity))
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    private boolean exists(String condition, String value) {
        return jdbc.sql("select exists (select from case_file where outcome is null and " + condition + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }
}
