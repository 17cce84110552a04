package org.zhucun.window;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.division.Division;
import org.zhucun.division.Divisions;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.Open;
import org.zhucun.web.NotFound;
import org.zhucun.web.Shows;

/** A village's window, its notices, and the way to find one's village. */
@Open
@Controller
@RequestMapping("/public")
class PublicController {

    private static final int VILLAGES = 50;
    private static final int NOTICES = 20;
    private static final int FEW = 5;

    private final PublicBoard board;
    private final List<PublicSection> sections;
    private final List<PublicContacts> contacts;
    private final Parameters parameters;
    private final Divisions divisions;
    private final Shows shows;

    PublicController(
            PublicBoard board,
            List<PublicSection> sections,
            List<PublicContacts> contacts,
            Parameters parameters,
            Divisions divisions,
            Shows shows) {
        this.board = board;
        this.sections =
                sections.stream().sorted(comparingInt(PublicSection::order)).toList();
        this.contacts = contacts;
        this.parameters = parameters;
        this.divisions = divisions;
        this.shows = shows;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String q, Model model) {
        var name = q == null || q.isBlank() ? null : q.strip();
        var found = board.find(name, VILLAGES + 1);
        model.addAttribute("q", name);
        model.addAttribute("more", found.size() > VILLAGES);
        model.addAttribute("villages", found.size() > VILLAGES ? found.subList(0, VILLAGES) : found);
        return "window/index";
    }

    @GetMapping("/{code:[0-9]{12}}")
    String show(@PathVariable String code, Model model) {
        var known = board.find(code);
        if (known.isEmpty()) {
            return "redirect:/public/" + now(code);
        }
        var village = known.get();
        var past = board.past(village, 1, FEW + 1);
        model.addAttribute("village", village);
        model.addAttribute("running", board.running(village));
        model.addAttribute("past", past.size() > FEW ? past.subList(0, FEW) : past);
        model.addAttribute(
                "contacts",
                contacts.stream().flatMap(one -> one.of(code).stream()).toList());
        model.addAttribute(
                "hotline",
                parameters.text("notice.hotline", code, shows.now().today()).orElse("12317"));
        model.addAttribute(
                "answerDays",
                parameters
                        .whole("public.answer-days", code, shows.now().today())
                        .orElse(15));
        model.addAttribute(
                "sections",
                sections.stream()
                        .map(one -> one.of(code))
                        .filter(Objects::nonNull)
                        .toList());
        return "window/village";
    }

    /** A square on a wall still leads to the village that was recoded or merged since it was printed. */
    private String now(String code) {
        return divisions
                .villageByCode(code)
                .map(Division::code)
                .filter(today -> !today.equals(code))
                .orElseThrow(NotFound::new);
    }

    @GetMapping("/{code:[0-9]{12}}/notices")
    String notices(@PathVariable String code, @RequestParam(defaultValue = "1") int page, Model model) {
        var village = board.village(code);
        var now = Math.max(1, Math.min(page, 10_000));
        var past = board.past(village, now, NOTICES + 1);
        model.addAttribute("village", village);
        model.addAttribute("running", now == 1 ? board.running(village) : List.of());
        model.addAttribute("past", past.size() > NOTICES ? past.subList(0, NOTICES) : past);
        model.addAttribute("newer", now > 1 ? now - 1 : null);
        model.addAttribute("older", past.size() > NOTICES ? now + 1 : null);
        return "window/notices";
    }

    @GetMapping("/{code:[0-9]{12}}/notices/{id:[0-9]{1,15}}")
    String notice(@PathVariable String code, @PathVariable long id, Model model) {
        var village = board.village(code);
        model.addAttribute("village", village);
        model.addAttribute("page", board.notice(village, id));
        return "window/notice";
    }
}
