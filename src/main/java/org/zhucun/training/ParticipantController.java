package org.zhucun.training;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.NotFound;
import org.zhucun.web.Refusal;

/** Who takes part in a course, and how they did. */
@Allowed(COUNTY_REVIEWER)
@Controller
@RequestMapping("/trainings/{id:[0-9]+}")
class ParticipantController {

    private final CourseDesk desk;
    private final CoursePages pages;

    ParticipantController(CourseDesk desk, CoursePages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/participants")
    String create(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable List<Long> cadre,
            RedirectAttributes flash) {
        if (cadre == null || cadre.isEmpty()) {
            throw new Refusal("course.refused.nobody");
        }
        keeper(id);
        desk.enrol(id, cadre);
        flash.addFlashAttribute("notice", "course.enrolled");
        return "redirect:/trainings/" + id;
    }

    /** A line a participant: came-7 is the choice, score-7 the mark. */
    @PostMapping("/results")
    String record(@PathVariable long id, @RequestParam Map<String, String> typed, RedirectAttributes flash) {
        var results = new ArrayList<CourseDesk.Result>();
        for (var one : keeper(id).participants()) {
            var came = typed.getOrDefault("came-" + one.cadreId(), "");
            if (!came.isEmpty()) {
                results.add(new CourseDesk.Result(
                        one.cadreId(), came.equals("yes"), score(typed.get("score-" + one.cadreId()))));
            }
        }
        desk.record(id, results);
        flash.addFlashAttribute("notice", "course.recorded");
        return "redirect:/trainings/" + id;
    }

    private CoursePage keeper(long id) {
        var page = pages.of(id);
        if (!page.keeps()) {
            throw new NotFound();
        }
        return page;
    }

    private static @Nullable Integer score(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (!typed.strip().matches("[0-9]{1,3}")) {
            throw new Refusal("course.refused.score", typed);
        }
        return Integer.valueOf(typed.strip());
    }
}
