package org.zhucun.intake;

import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.zhucun.history.ChangeLog;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Role;
import org.zhucun.web.Choice;
import org.zhucun.web.Here;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;
import org.zhucun.web.Step;
import org.zhucun.workbook.Spool;
import org.zhucun.workbook.WorkbookRefused;

/** Bringing a workbook and seeing what it would do. */
@Controller
@RequestMapping("/imports")
@Allowed({Role.TOWN_CADRE, Role.VILLAGE_CLERK})
class ImportController {
    private static final int SIZE = 50;
    private static final int FAULTS = 100;
    private static final int CHANGES = 30;

    private final Intake intake;
    private final Imports imports;
    private final ImportPapers papers;
    private final ImportProgress progress;
    private final ChangeLog log;
    private final Shows shows;

    ImportController(
            Intake intake, Imports imports, ImportPapers papers, ImportProgress progress, ChangeLog log, Shows shows) {
        this.intake = intake;
        this.imports = imports;
        this.papers = papers;
        this.progress = progress;
        this.log = log;
        this.shows = shows;
    }

    @GetMapping
    String index(
            @ModelAttribute("filter") ImportFilter filter,
            @RequestParam(defaultValue = "1") int page,
            Here here,
            Model model) {
        model.addAttribute("intake", new ImportForm(null, null));
        return list(filter, page, here, model);
    }

    private String list(ImportFilter filter, int page, Here here, Model model) {
        var total = imports.count(filter);
        var current = Math.max(1, Math.min(page, (int) ((total + SIZE - 1) / SIZE)));
        model.addAttribute("filter", filter);
        model.addAttribute("imports", imports.page(filter, current, SIZE));
        model.addAttribute("total", Show.count(total));
        model.addAttribute("pager", Pager.of(here, current, SIZE, total));
        model.addAttribute(
                "states",
                Stream.of("MAPPING", "TRYING", "TRIED", "APPLYING", "APPLIED", "CANCELLED")
                        .map(state -> new Choice(state, shows.now().word("intake.stage", state)))
                        .toList());
        model.addAttribute("xlsx", here.at("/imports/export.xlsx"));
        model.addAttribute("csv", here.at("/imports/export.csv"));
        return "intake/index";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @RequestParam(required = false) @Nullable Long before, Model model) {
        var show = shows.now();
        var found = imports.find(id).orElseThrow(NotFound::new);
        model.addAttribute("found", found);
        model.addAttribute("history", log.of("workbook_import", id, before));
        model.addAttribute("steps", steps(found.stage(), show));
        model.addAttribute("progress", progress.of(found, show));
        model.addAttribute("targets", MappingTarget.of(found));
        model.addAttribute("remembered", MappingTarget.remembered(found));
        model.addAttribute("faults", found.hasPapers() ? papers.faults(id, 1, FAULTS) : List.of());
        model.addAttribute("changes", found.hasPapers() ? papers.changes(id, "CHANGED", 1, CHANGES) : List.of());
        return "intake/show";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("intake") ImportForm form, BindingResult errors, Here here, Model model)
            throws IOException {
        var file = form.file();
        if (file == null || file.isEmpty()) {
            errors.rejectValue("file", "empty");
        }
        if (errors.hasErrors() || file == null) {
            return list(new ImportFilter(null), 1, here, model);
        }
        var spooled = Spool.file();
        try {
            file.transferTo(spooled);
            var id = intake.accept(spooled, nameOf(file), form.year());
            intake.await(id);
            return "redirect:/imports/" + id;
        } catch (WorkbookRefused e) {
            errors.rejectValue(
                    "file", e.key(), e.arguments().stream().map(String::valueOf).toArray(), null);
            return list(new ImportFilter(null), 1, here, model);
        } finally {
            Files.deleteIfExists(spooled);
        }
    }

    private static String nameOf(MultipartFile file) {
        var name = file.getOriginalFilename();
        if (name == null || name.isBlank()) {
            return "?";
        }
        var plain = Path.of(name.replace('\\', '/').replace("\0", "")).getFileName();
        var text = plain == null ? "?" : plain.toString();
        return text.length() <= 120 ? text : text.substring(text.length() - 120);
    }

    private static List<Step> steps(WorkbookImport.Stage stage, Show show) {
        var now = switch (stage) {
            case MAPPING -> 1;
            case TRYING, STOPPED, TRIED -> 2;
            case APPLYING -> 3;
            case APPLIED, CANCELLED -> 4;
        };
        var steps = new ArrayList<Step>();
        var keys = List.of("upload", "headers", "trial", "write");
        for (var i = 0; i < keys.size(); i++) {
            @Nullable
            String note = i == 2 && stage == WorkbookImport.Stage.TRIED ? show.say("intake.step.trial.note") : null;
            steps.add(new Step(
                    i < now ? "done" : i == now ? "now" : "todo", show.say("intake.step." + keys.get(i)), note));
        }
        return steps;
    }
}
