package org.zhucun.casework;

import java.util.Objects;
import java.util.stream.Stream;
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
        var file = form.kind() == Kind.VILLAGE_EXIT
                ? ofVillage(form)
                : form.household() == null ? ofStranger(form) : ofHousehold(form, form.household());
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

    private CaseFile ofVillage(CaseForm form) {
        var village = Objects.requireNonNull(form.village());
        var figures = villages.figures(village, form.day().getYear());
        if (!Boolean.TRUE.equals(figures.poor()) || figures.exitYear() != null) {
            throw new Refusal("case.open.village");
        }
        if (exists("kind = 'VILLAGE_EXIT' and village_code = :value", village)) {
            throw new Refusal("case.open.already");
        }
        return new CaseFile(
                village,
                Kind.VILLAGE_EXIT,
                form.day().getYear(),
                divisions.name(village),
                form.statement(),
                Deed.now(form.day(), null, form.statement()));
    }

    private CaseFile ofStranger(CaseForm form) {
        var identity = Objects.requireNonNull(form.identity());
        if (standings.isRegistered(identity)) {
            throw new Refusal("case.open.registered");
        }
        if (Stream.concat(
                        Stream.of(identity),
                        form.others().stream().map(FamilyForm::kin).map(HouseholdStandings.Kin::identity))
                .anyMatch(one -> waits(one, form.kind()))) {
            throw new Refusal("case.open.already");
        }
        var file = new CaseFile(
                Objects.requireNonNull(form.village()),
                form.kind(),
                form.day().getYear(),
                Objects.requireNonNull(form.name()),
                form.statement(),
                Deed.now(form.day(), null, form.statement()));
        file.appliesFor(cipher.sealIdentity(identity), 1 + form.others().size(), form.group(), form.phone());
        return file;
    }

    /** Whether somebody with this number waits in an open case of the kind, alone or with their family. */
    private boolean waits(String identity, Kind kind) {
        return jdbc.sql("select applicant_waits(:hash, :kind)")
                .param("hash", cipher.hashOf(identity))
                .param("kind", kind.name())
                .query(Boolean.class)
                .single();
    }

    private CaseFile ofHousehold(CaseForm form, long id) {
        var present = subjects.demand(id, form.kind(), form.ground());
        if (exists(
                "household_id = cast(:value as bigint) and "
                        + (form.kind().stands()
                                ? "kind in ('IDENTIFICATION', 'EXIT', 'CORRECTION')"
                                : "kind = 'MONITORING'"),
                String.valueOf(id))) {
            throw new Refusal("case.open.already");
        }
        var file = new CaseFile(
                present.villageCode(),
                form.kind(),
                form.day().getYear(),
                present.headName().isEmpty() ? String.valueOf(id) : present.headName(),
                form.statement(),
                Deed.now(form.day(), null, form.statement()));
        file.concerns(id, present.persons() == 0 ? null : present.persons());
        return file;
    }

    private boolean exists(String condition, String value) {
        return jdbc.sql("select exists (select from case_file where outcome is null and " + condition + ")")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }
}
