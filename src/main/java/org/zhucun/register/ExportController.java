package org.zhucun.register;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.cipher.Cipher;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Here;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.workbook.Layout;

/**
 * The lists as files. Anybody who reads a list may take it along with its numbers masked; layouts A and B hold whole
 * identity and bank numbers, so only those who report to the system above send them, and say why.
 */
@Controller
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class ExportController {

    private static final List<String> HOUSEHOLD_HEADS = List.of(
            "number",
            "head",
            "village",
            "group",
            "status",
            "attribute",
            "cause",
            "exited",
            "identified",
            "size",
            "incomeYear",
            "income",
            "guarantees",
            "checked");
    private static final List<String> PERSON_HEADS = List.of(
            "name",
            "sex",
            "born",
            "identity",
            "phone",
            "household",
            "relation",
            "village",
            "education",
            "school",
            "health",
            "labour",
            "months",
            "region",
            "medical",
            "pension",
            "serious",
            "dibao");

    private final HouseholdList households;
    private final PersonList persons;
    private final NationalLayout national;
    private final ListExport export;
    private final ListPlaces places;
    private final Cipher cipher;
    private final Shows shows;

    ExportController(
            HouseholdList households,
            PersonList persons,
            NationalLayout national,
            ListExport export,
            ListPlaces places,
            Cipher cipher,
            Shows shows) {
        this.households = households;
        this.persons = persons;
        this.national = national;
        this.export = export;
        this.places = places;
        this.cipher = cipher;
        this.shows = shows;
    }

    @GetMapping("/{list:households|persons}/export")
    String blank(
            @PathVariable String list,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("export") ExportForm form,
            Here here,
            Model model) {
        var page = new ListPage(query, here, shows.now());
        var asked = asked(list, page);
        model.addAttribute("list", list);
        model.addAttribute("back", here.at("/" + list));
        model.addAttribute(
                "total",
                list.equals("households")
                        ? Show.count(households.totals(asked).total())
                        : Show.count(persons.totals(asked).total()));
        model.addAttribute(
                "kept",
                page.query().entrySet().stream()
                        .filter(one -> !List.of("after", "before", "size", "reason", "layout", "_csrf")
                                .contains(one.getKey()))
                        .toList());
        model.addAttribute("national", mayReport());
        return "register/export";
    }

    /** An address gives masked numbers only: it can be kept, sent on, or opened by mistake. */
    @GetMapping("/{list:households|persons}/export.{format:xlsx|csv}")
    void index(
            @PathVariable String list,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> query,
            @ModelAttribute("export") ExportForm form,
            Here here,
            HttpServletResponse response)
            throws IOException {
        var page = new ListPage(query, here, shows.now());
        if (form.isWhole()) {
            refuseWhoDoesNotReport();
            response.sendRedirect(here.at("/" + list + "/export"));
            return;
        }
        masked(list, format, page, response);
    }

    @PostMapping("/{list:households|persons}/export.{format:xlsx|csv}")
    @Nullable
    String create(
            @PathVariable String list,
            @PathVariable String format,
            @RequestParam MultiValueMap<String, String> query,
            @Valid @ModelAttribute("export") ExportForm form,
            BindingResult errors,
            Here here,
            Model model,
            HttpServletResponse response) {
        if (form.isWhole()) {
            refuseWhoDoesNotReport();
        }
        if (form.lacksReason()) {
            errors.rejectValue("reason", "missing");
        }
        if (errors.hasErrors()) {
            return blank(list, query, form, here, model);
        }
        var page = new ListPage(query, here, shows.now());
        if (form.isWhole()) {
            whole(list, format, page, response);
        } else {
            masked(list, format, page, response);
        }
        return null;
    }

    private void masked(String list, String format, ListPage page, HttpServletResponse response) {
        var show = shows.now();
        var asked = asked(list, page);
        export.send(
                format,
                list.equals("households") ? listOf(page, asked, show) : peopleOf(page, asked, show),
                asked,
                told(list, page, asked),
                page.text("reason"),
                show,
                response);
    }

    private void whole(String list, String format, ListPage page, HttpServletResponse response) {
        var show = shows.now();
        var asked = asked(list, page);
        var layout = String.valueOf(page.text("layout"));
        export.send(
                format,
                national(list, layout, asked, show),
                asked,
                told(list, page, asked),
                page.text("reason"),
                show,
                response);
    }

    private String told(String list, ListPage page, Asked asked) {
        var chosen = places.of(Viewers.required(), asked.value("town"), asked.value("village"));
        return page.told(asked, chosen, "register." + list);
    }

    private static void refuseWhoDoesNotReport() {
        if (!mayReport()) {
            throw new AccessDeniedException("layouts with whole numbers are sent by town cadres and village clerks");
        }
    }

    private static boolean mayReport() {
        var viewer = Viewers.required();
        return viewer.is(TOWN_CADRE) || viewer.is(VILLAGE_CLERK);
    }

    private Asked asked(String list, ListPage page) {
        return Asked.of(
                        list.equals("households")
                                ? HouseholdList.criteria(page.query())
                                : PersonList.criteria(page.query()),
                        page.query(),
                        Search.of(page.text("q"), cipher))
                .whole();
    }

    private ListExport.Order national(String list, String layout, Asked asked, Show show) {
        var ofHouseholds = list.equals("households");
        var params = ofHouseholds ? households.params(asked) : persons.params(asked);
        if (layout.equals("A") && ofHouseholds) {
            return new ListExport.Order(
                    list,
                    "A",
                    show.say("register.export.a"),
                    NationalLayout.heads(Layout.HOUSEHOLD),
                    NationalLayout.households(HouseholdList.ids(asked)),
                    params,
                    row -> national.cells(Layout.HOUSEHOLD, row));
        }
        var ids = ofHouseholds
                ? "select member.person_id from membership member where member.left_on is null and member.household_id in ("
                        + HouseholdList.ids(asked) + ")"
                : PersonList.ids(asked);
        return new ListExport.Order(
                list,
                "B",
                show.say("register.export.b"),
                NationalLayout.heads(Layout.MEMBER),
                NationalLayout.persons(ids),
                params,
                row -> national.cells(Layout.MEMBER, row));
    }

    private ListExport.Order listOf(ListPage page, Asked asked, Show show) {
        var sort = Sort.of(HouseholdList.SORTS, page.text("sort"));
        return new ListExport.Order(
                "households",
                "list",
                show.say("register.households.title"),
                heads("register.households.", HOUSEHOLD_HEADS, show),
                households.export(asked, sort),
                households.params(asked),
                row -> household(HouseholdList.item(row), show));
    }

    private static List<@Nullable Object> household(HouseholdList.Item item, Show show) {
        return Arrays.asList(
                item.number(),
                item.headName(),
                item.village(),
                item.group(),
                show.word("register.status", item.status()),
                word(show, "register.attribute", item.attribute()),
                word(show, "register.cause", item.cause()),
                item.exitYear(),
                item.identifiedYear(),
                item.persons(),
                item.incomeYear(),
                item.perHead(),
                item.missing() == null
                        ? show.say("register.guarantees.unchecked")
                        : item.missing() == 0
                                ? show.say("register.guarantees.whole")
                                : show.say("register.guarantees.missing", item.missing()),
                item.checkedOn());
    }

    private ListExport.Order peopleOf(ListPage page, Asked asked, Show show) {
        var sort = Sort.of(PersonList.SORTS, page.text("sort"));
        return new ListExport.Order(
                "persons",
                "list",
                show.say("register.persons.title"),
                heads("register.persons.", PERSON_HEADS, show),
                persons.export(asked, sort),
                persons.params(asked),
                row -> person(PersonList.item(row), show));
    }

    private static List<@Nullable Object> person(PersonList.Item item, Show show) {
        return Arrays.asList(
                item.name(),
                word(show, "register.sex", item.sex()),
                item.bornOn(),
                item.identity(),
                item.phone() == null ? null : Cipher.maskPhone(item.phone()),
                item.householdNumber(),
                show.word("register.relation", item.relation()),
                item.village(),
                word(show, "register.education", item.education()),
                word(show, "register.school", item.school()),
                PersonRow.health(item, show),
                word(show, "register.labour", item.labour()),
                item.months(),
                Stream.of(item.workPlace(), word(show, "register.region", item.region()))
                        .filter(where -> where != null && !where.isEmpty())
                        .findFirst()
                        .orElse(""),
                yesNo(show, item.medical()),
                yesNo(show, item.pension()),
                yesNo(show, item.seriousInsurance()),
                yesNo(show, item.dibao()));
    }

    private static List<String> heads(String prefix, List<String> names, Show show) {
        var heads = new ArrayList<String>();
        names.forEach(name -> heads.add(show.say(prefix + name)));
        return heads;
    }

    private static String word(Show show, String prefix, @Nullable String constant) {
        return constant == null ? "" : show.word(prefix, constant);
    }

    private static String yesNo(Show show, @Nullable Boolean value) {
        return value == null ? "" : show.say(value ? "register.yes" : "register.no");
    }
}
