package org.zhucun.parameter;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.history.ChangeLog;
import org.zhucun.history.Exports;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

@Controller
@RequestMapping("/admin/parameters")
@Allowed(Role.ADMINISTRATOR)
class ParameterController {

    private final ParameterRegister register;
    private final ParameterWords words;
    private final ChangeLog log;
    private final Exports exports;
    private final Shows shows;
    private final Clock clock;

    ParameterController(
            ParameterRegister register,
            ParameterWords words,
            ChangeLog log,
            Exports exports,
            Shows shows,
            Clock clock) {
        this.register = register;
        this.words = words;
        this.log = log;
        this.exports = exports;
        this.shows = shows;
        this.clock = clock;
    }

    @GetMapping
    String index(@ModelAttribute("filter") ParameterFilter filter, Here here, Model page) {
        var rows = rows(filter);
        page.addAttribute("rows", rows);
        page.addAttribute("total", Show.count(rows.size()));
        page.addAttribute(
                "groups",
                register.definitions().stream()
                        .map(definition -> ParameterWords.group(definition.name()))
                        .distinct()
                        .map(group -> new Choice(group, words.group(group, shows.now())))
                        .toList());
        page.addAttribute("narrowed", filter.q() != null || filter.group() != null);
        page.addAttribute("xlsx", here.at("/admin/parameters/export.xlsx"));
        page.addAttribute("csv", here.at("/admin/parameters/export.csv"));
        return "parameter/index";
    }

    @GetMapping("/{name:[a-z0-9.-]+}")
    String show(@PathVariable String name, @RequestParam(required = false) @Nullable Long before, Model page) {
        var definition = register.definition(name).orElseThrow(NotFound::new);
        var show = shows.now();
        var values = register.values(name);
        page.addAttribute("name", name);
        page.addAttribute("label", words.label(name, show));
        page.addAttribute("rule", words.rule(definition, show));
        page.addAttribute(
                "values",
                values.stream()
                        .map(value -> new Shown(
                                value.parameterId(),
                                words.value(definition, value.value(), show),
                                words.area(value, show),
                                value.validFrom(),
                                source(value, show),
                                register.mayChange(definition, value.area())))
                        .toList());
        page.addAttribute("settable", !register.areas(definition, "").isEmpty());
        page.addAttribute(
                "changes",
                log.ofRows(
                        "parameter",
                        values.stream().map(ParameterValue::parameterId).toList(),
                        before));
        return "parameter/show";
    }

    @GetMapping("/export.{format:xlsx|csv}")
    void export(
            @PathVariable String format,
            @ModelAttribute("filter") ParameterFilter filter,
            HttpServletResponse response) {
        var show = shows.now();
        var wanted = rows(filter).stream().map(ParameterRow::name).collect(Collectors.toSet());
        var definitions = register.definitions().stream().collect(Collectors.toMap(Definition::name, one -> one));
        exports.send(
                format,
                show.say("parameter.title"),
                List.of("name", "value", "area", "validFrom", "source").stream()
                        .map(head -> show.say("parameter." + head))
                        .toList(),
                filter.recorded(),
                taker -> register.values().stream()
                        .filter(value -> wanted.contains(value.name()))
                        .forEach(value -> taker.accept(List.of(
                                words.label(value.name(), show),
                                words.value(definitions.get(value.name()), value.value(), show),
                                words.area(value, show),
                                value.validFrom().toString(),
                                value.source() == null ? "" : source(value, show)))),
                response);
    }

    /** A value on the parameter's own page. */
    /** A bare mark of the reference (V, R, L, A) in words; anything else as it was typed. */
    private static String source(ParameterValue value, Show show) {
        var source = value.source();
        return source == null || !source.matches("[VRLA]") ? Show.text(source) : show.say("parameter.mark." + source);
    }

    record Shown(long id, String value, String area, LocalDate from, String source, boolean changeable) {}

    private List<ParameterRow> rows(ParameterFilter filter) {
        var show = shows.now();
        var values = register.values().stream().collect(Collectors.groupingBy(ParameterValue::name));
        return register.definitions().stream()
                .map(definition -> row(definition, values.getOrDefault(definition.name(), List.of()), show))
                .sorted(java.util.Comparator.comparingInt((ParameterRow row) -> ParameterWords.rank(row.name())))
                .filter(row -> filter.group() == null
                        || ParameterWords.group(row.name()).equals(filter.group()))
                .filter(row -> filter.q() == null
                        || row.label().contains(filter.q())
                        || row.name().contains(filter.q()))
                .toList();
    }

    private ParameterRow row(Definition definition, List<ParameterValue> values, Show show) {
        var today = LocalDate.now(clock);
        var own = Viewers.required().prefix();
        var present = values.stream()
                .filter(value -> !value.validFrom().isAfter(today) && own.startsWith(value.area()))
                .max(java.util.Comparator.comparing(
                                (ParameterValue value) -> value.area().length())
                        .thenComparing(ParameterValue::validFrom));
        return new ParameterRow(
                definition.name(),
                words.label(definition.name(), show),
                words.group(ParameterWords.group(definition.name()), show),
                present.map(value -> words.value(definition, value.value(), show))
                        .orElse(Show.NONE),
                present.map(value -> words.area(value, show)).orElse(""),
                present.map(value -> value.validFrom().toString()).orElse(""),
                present.map(value -> source(value, show)).orElse(""),
                values.size());
    }
}
