package org.zhucun.measure;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** A measure begins, is dropped with a reason, or is opened again by the town where it was recorded by mistake. */
@Allowed({TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/measures/{id:[0-9]+}")
class MeasureStepController {

    private static final int LONGEST = 300;

    private final MeasureRegister register;

    MeasureStepController(MeasureRegister register) {
        this.register = register;
    }

    @PostMapping("/beginning")
    String begin(
            @PathVariable long id, @RequestParam(required = false) @Nullable LocalDate day, RedirectAttributes flash) {
        if (day == null) {
            throw new Refusal("measure.day.missing");
        }
        register.begin(id, day);
        return done(id, "measure.begun", flash);
    }

    @PostMapping("/dropping")
    String drop(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        register.drop(id, reason(because));
        return done(id, "measure.dropped", flash);
    }

    @PostMapping("/reopening")
    @Allowed(TOWN_CADRE)
    String reopen(
            @PathVariable long id, @RequestParam(required = false) @Nullable String because, RedirectAttributes flash) {
        register.reopen(id, reason(because));
        return done(id, "measure.reopened", flash);
    }

    private static String reason(@Nullable String because) {
        if (because == null || because.length() < 2 || because.length() > LONGEST) {
            throw new Refusal("measure.because.missing", LONGEST);
        }
        return because;
    }

    private static String done(long id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return "redirect:/measures/" + id;
    }
}
