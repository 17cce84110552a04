package org.zhucun.worklog;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.attachment.AttachmentShelf;
import org.zhucun.attachment.CheckedFile;
import org.zhucun.secretary.PostedDays;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.Homes;
import org.zhucun.visit.Photo;
import org.zhucun.web.Choice;
import org.zhucun.web.Refusal;
import org.zhucun.web.Show;
import org.zhucun.web.Shows;

/** Writing the log: one screen, sent once or twice. */
@Allowed({FIRST_SECRETARY, TEAM_MEMBER})
@Controller
@RequestMapping("/logs")
class LogWritingController {

    private final LogBook book;
    private final LogPages pages;
    private final Duties duties;
    private final ProjectIndex projects;
    private final Homes homes;
    private final PostedDays posted;
    private final AttachmentShelf shelf;
    private final Shows shows;

    LogWritingController(
            LogBook book,
            LogPages pages,
            Duties duties,
            ProjectIndex projects,
            Homes homes,
            PostedDays posted,
            AttachmentShelf shelf,
            Shows shows) {
        this.book = book;
        this.pages = pages;
        this.duties = duties;
        this.projects = projects;
        this.homes = homes;
        this.posted = posted;
        this.shelf = shelf;
        this.shows = shows;
    }

    @GetMapping("/new")
    String blank(
            @RequestParam(required = false) @Nullable List<Long> household,
            @RequestParam(required = false) @Nullable Long project,
            Model model) {
        var today = shows.now().today();
        model.addAttribute("log", LogForm.blank(village(), today, household == null ? List.of() : household, project));
        choices(model, today, List.of());
        return "worklog/new";
    }

    @AfterTheEnd
    @PostMapping
    String create(
            @Valid @ModelAttribute("log") LogForm form, BindingResult errors, Model model, RedirectAttributes flash) {
        var photos = check(form, village(), false, errors);
        if (!errors.hasErrors() && book.keptOtherwise(form.draft(village()))) {
            errors.reject("sentOtherwise");
        }
        if (errors.hasErrors()) {
            choices(model, shows.now().today(), List.of());
            return "worklog/new";
        }
        if (form.village() != null && !form.village().equals(village())) {
            throw new Refusal("log.village.other");
        }
        var id = book.record(form.draft(village()), form.photos(photos));
        flash.addFlashAttribute("notice", "log.kept");
        return "redirect:/logs/" + id;
    }

    @GetMapping("/{id:[0-9]+}/edit")
    String edit(@PathVariable long id, Model model) {
        var page = pages.of(id);
        if (!page.mayCorrect()) {
            throw new Refusal(page.mine() ? "log.correct.locked" : "log.correct.other");
        }
        var form = pages.form(id);
        model.addAttribute("log", form);
        model.addAttribute("page", page);
        choices(model, Objects.requireNonNull(form.day()), page.homes());
        return "worklog/edit";
    }

    @PostMapping("/{id:[0-9]+}")
    String update(
            @PathVariable long id,
            @Valid @ModelAttribute("log") LogForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var page = pages.of(id);
        var photos = check(form, page.villageCode(), !page.photos().isEmpty(), errors);
        if (errors.hasErrors() || form.version() == null) {
            model.addAttribute("page", page);
            choices(model, errors.hasFieldErrors("day") ? shows.now().today() : form.day(), page.homes());
            return "worklog/edit";
        }
        book.correct(id, form.draft(page.villageCode()), form.version(), form.photos(photos));
        flash.addFlashAttribute("notice", "log.corrected");
        return "redirect:/logs/" + id;
    }

    /** A photo that follows its entry. */
    @AfterTheEnd
    @PostMapping("/{id:[0-9]+}/photos")
    String add(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable UUID sendId,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            RedirectAttributes flash) {
        var page = pages.of(id);
        if (photo == null || photo.isEmpty()) {
            throw new Refusal("log.photo.none");
        }
        book.add(id, new Photo(sendId == null ? UUID.randomUUID() : sendId, shelf.read(photo)));
        flash.addFlashAttribute("notice", "log.photo.added");
        return "redirect:/logs/" + page.id();
    }

    private List<CheckedFile> check(LogForm form, String villageCode, boolean photosThere, Errors errors) {
        if (errors.hasErrors()) {
            return List.of();
        }
        form.check(photosThere, errors);
        posted.check(Viewers.required().actor(), villageCode, form.day(), errors);
        if (form.project() != null && !book.isOf(form.project(), villageCode)) {
            errors.rejectValue("project", "Other");
        }
        return shelf.checked(form.photos(), "photos", errors);
    }

    /** @param named the households that the entry names; they stay its choices when they live there no longer */
    private void choices(Model model, LocalDate day, List<LogPage.Home> named) {
        var show = shows.now();
        var picker = homes.of(
                village(), named.stream().map(LogPage.Home::householdId).toList());
        model.addAttribute("picker", picker);
        model.addAttribute("homes", picker.choices());
        model.addAttribute("tasks", duties.tasksOn(day));
        model.addAttribute("projects", projects.choices(village()));
        model.addAttribute("dues", dues(show));
        model.addAttribute("megabytes", shelf.megabytes());
    }

    private static List<Choice> dues(Show show) {
        return Arrays.stream(LogForm.Due.values())
                .map(due -> new Choice(due.name(), show.word("log.due", due)))
                .toList();
    }

    /** The one village where who writes is posted. */
    private static String village() {
        var prefix = Viewers.required().prefix();
        if (prefix.length() != 12) {
            throw new Refusal("log.village.one");
        }
        return prefix;
    }
}
