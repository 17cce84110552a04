package org.zhucun.secretary;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Fact;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Reads a person; health and home are for the county that decides on postings. */
@Component
@Transactional(readOnly = true)
class CadrePages {

    private record Found(
            String area,
            String name,
            Gender sex,
            LocalDate bornOn,
            Schooling education,
            @Nullable LocalDate partySince,
            Grade grade,
            boolean reserve,
            String unit,
            UnitKind unitKind,
            UnitLevel unitLevel,
            LocalDate workingSince,
            Health health,
            @Nullable String home,
            int partyYears,
            int economyYears,
            int socialYears,
            @Nullable String experience,
            String phone) {}

    private final JdbcClient jdbc;
    private final VillagePostingList postings;
    private final AttachmentShelf shelf;
    private final Shows shows;

    CadrePages(JdbcClient jdbc, VillagePostingList postings, AttachmentShelf shelf, Shows shows) {
        this.jdbc = jdbc;
        this.postings = postings;
        this.shelf = shelf;
        this.shows = shows;
    }

    CadrePage of(long id) {
        var show = shows.now();
        var found = jdbc.sql("""
                        select c.area, c.name, c.sex, c.born_on, c.education, c.party_since, c.grade, c.reserve, c.unit, c.unit_kind, c.unit_level,
                               c.working_since, c.health, d.name as home, c.party_years, c.economy_years, c.social_years, c.experience, c.phone
                        from cadre c left join division d on d.code = c.home_village where c.cadre_id = :id""").param("id", id).query(Found.class).optional().orElseThrow(NotFound::new);
        var viewer = Viewers.required();
        var keeps = viewer.is(COUNTY_REVIEWER) && found.area.startsWith(viewer.prefix());
        return new CadrePage(
                id,
                show.name(found.name),
                found.unit,
                facts(found, keeps, show),
                postings.of(id).stream()
                        .map(row -> VillagePostingRow.of(row, show))
                        .toList(),
                shelf.of("cadre", id).stream().findFirst().orElse(null),
                shelf.megabytes(),
                keeps);
    }

    private static List<Fact> facts(Found found, boolean keeps, Show show) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(show.say("cadre.sex"), show.word("cadre.sex", found.sex)));
        facts.add(new Fact(
                show.say("cadre.bornOn"),
                show.say(
                        "cadre.bornOn.age",
                        Show.date(found.bornOn),
                        Period.between(found.bornOn, show.today()).getYears())));
        facts.add(new Fact(show.say("cadre.education"), show.word("cadre.education", found.education)));
        facts.add(new Fact(
                show.say("cadre.partySince"),
                found.partySince == null ? show.say("cadre.partySince.none") : Show.date(found.partySince)));
        facts.add(new Fact(
                show.say("cadre.grade"),
                show.word("cadre.grade", found.grade) + (found.reserve ? show.say("cadre.grade.reserve") : "")));
        facts.add(new Fact(show.say("cadre.unit"), found.unit));
        facts.add(new Fact(
                show.say("cadre.unitKind"),
                show.word("cadre.unitLevel", found.unitLevel) + " · " + show.word("cadre.unitKind", found.unitKind)));
        facts.add(new Fact(
                show.say("cadre.workingSince"),
                show.say(
                        "cadre.workingSince.years",
                        Show.date(found.workingSince),
                        Period.between(found.workingSince, show.today()).getYears())));
        facts.add(new Fact(
                show.say("cadre.years"),
                show.say("cadre.years.each", found.partyYears, found.economyYears, found.socialYears)));
        facts.add(new Fact(show.say("cadre.experience"), found.experience));
        if (keeps) {
            facts.add(new Fact(show.say("cadre.health"), show.word("cadre.health", found.health)));
            facts.add(new Fact(
                    show.say("cadre.homeVillage"),
                    found.home == null ? show.say("cadre.homeVillage.none") : found.home));
        }
        facts.add(new Fact(show.say("cadre.phone"), found.phone, "tel:" + found.phone));
        return facts;
    }
}
