package org.zhucun.visit;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.Divisions;
import org.zhucun.print.Origins;
import org.zhucun.print.Printer;
import org.zhucun.print.Sheet;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Figure;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Who is still to be visited: village by village, and in a village the list to walk by. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/visits")
class PlanController {

    private static final int SIZE = 50;

    private final Coverage coverage;
    private final Divisions divisions;
    private final Printer printer;
    private final Origins origins;
    private final Shows shows;

    PlanController(Coverage coverage, Divisions divisions, Printer printer, Origins origins, Shows shows) {
        this.coverage = coverage;
        this.divisions = divisions;
        this.printer = printer;
        this.origins = origins;
        this.shows = shows;
    }

    @GetMapping("/plan")
    String show(
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        var show = shows.now();
        var viewer = Viewers.required();
        var own = viewer.prefix().length() == 12;
        var chosen = own ? viewer.prefix() : visible(village);
        var range = chosen == null ? viewer.prefix() : chosen;
        var places = coverage.places(range, show.today());
        model.addAttribute("places", places);
        // a village's people fit beside its list; of a town or a county they are turned over
        var many = chosen == null ? coverage.peopleCount(range, show.today()) : 0;
        model.addAttribute("people", coverage.people(range, show.today(), chosen == null ? page : 1, SIZE));
        model.addAttribute("peoplePager", chosen == null ? Pager.of(here, page, SIZE, many) : null);
        model.addAttribute("several", !own);
        model.addAttribute("records", !viewer.is(Role.COUNTY_REVIEWER));
        model.addAttribute("village", chosen);
        model.addAttribute("villageName", chosen == null ? null : divisions.name(chosen));
        model.addAttribute("kind", kind);
        model.addAttribute("rule", coverage.rule(range, show.today()));
        model.addAttribute("figures", figures(places, chosen, kind, show));
        var lines = chosen == null ? List.<PlanLine>of() : lines(chosen, kind, show);
        var last = (lines.size() + SIZE - 1) / SIZE;
        var from = Math.max(0, Math.min(page, last) - 1) * SIZE;
        model.addAttribute("lines", lines.subList(from, Math.min(lines.size(), from + SIZE)));
        model.addAttribute("pager", Pager.of(here, page, SIZE, lines.size()));
        return "visit/plan";
    }

    @GetMapping("/plan.pdf")
    ResponseEntity<byte[]> print(
            @RequestParam(required = false) @Nullable String village,
            @RequestParam(required = false) @Nullable String kind) {
        var show = shows.now();
        var viewer = Viewers.required();
        var chosen = viewer.prefix().length() == 12 ? viewer.prefix() : visible(village);
        if (chosen == null) {
            throw new NotFound();
        }
        var title = show.say("visit.plan.print", divisions.name(chosen), show.full(show.today()));
        var printed = printer.print(
                List.of(new Sheet(
                        "visit/print/plan", title, Map.of("title", title, "lines", lines(chosen, kind, show)))),
                origins.of(show.say("visit.plan.print.why")));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("plan-" + chosen + ".pdf")
                                .build()
                                .toString())
                .body(printed.pdf());
    }

    private List<PlanLine> lines(String village, @Nullable String kind, Show show) {
        var rule = coverage.rule(village, show.today());
        return coverage.due(village, show.today(), kind == null ? null : kind.equals("key")).stream()
                .map(home -> PlanLine.of(home, rule, show))
                .toList();
    }

    /** A village of the reader's range; null for anything else. */
    private @Nullable String visible(@Nullable String village) {
        return village != null
                        && village.matches("[0-9]{12}")
                        && village.startsWith(Viewers.required().prefix())
                        && divisions.villageByCode(village).isPresent()
                ? village
                : null;
    }

    private static List<Figure> figures(
            List<Coverage.Place> places, @Nullable String village, @Nullable String kind, Show show) {
        var homes = places.stream().mapToLong(Coverage.Place::homes).sum();
        var covered = places.stream().mapToLong(Coverage.Place::covered).sum();
        var keys = places.stream().mapToLong(Coverage.Place::keyHomes).sum();
        var keysCovered = places.stream().mapToLong(Coverage.Place::keyCovered).sum();
        var path = village == null ? null : "/visits/plan?village=" + village;
        return List.of(
                Figure.counted(show, show.say("visit.plan.due"), homes - covered, "visit.unit.homes", path)
                        .identified("due")
                        .chosen(kind == null && village != null),
                Figure.counted(
                                show,
                                show.say("visit.plan.due.key"),
                                keys - keysCovered,
                                "visit.unit.homes",
                                path == null ? null : path + "&kind=key")
                        .chosen("key".equals(kind)),
                Figure.counted(show, show.say("visit.plan.covered"), covered, "visit.unit.homes", null)
                        .noting(Show.percent(covered, homes)),
                Figure.counted(show, show.say("visit.plan.homes"), homes, "visit.unit.homes", null));
    }
}
