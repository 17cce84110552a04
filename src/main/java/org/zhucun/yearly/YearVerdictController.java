package org.zhucun.yearly;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.viewer.Allowed;
import org.zhucun.web.Refusal;

/** The county's word on a year that a town has signed. */
@Allowed(COUNTY_REVIEWER)
@Controller
@RequestMapping("/reviews/{village:[0-9]{12}}/{person:[a-z0-9._-]+}/{year:[0-9]{4}}")
class YearVerdictController {

    private final Years years;

    YearVerdictController(Years years) {
        this.years = years;
    }

    @PostMapping("/confirmation")
    String confirm(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable int year,
            RedirectAttributes flash) {
        years.confirm(village, person, year);
        flash.addFlashAttribute("notice", "yearReview.confirmed");
        return back(village, person, year);
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable String village,
            @PathVariable String person,
            @PathVariable int year,
            @Valid @ModelAttribute("sendBack") ReturnForm form,
            BindingResult errors,
            RedirectAttributes flash) {
        if (errors.hasErrors()) {
            throw new Refusal("yearReview.refused.why");
        }
        years.sendBack(village, person, year, form.because());
        flash.addFlashAttribute("notice", "yearReview.returned");
        return back(village, person, year);
    }

    private static String back(String village, String person, int year) {
        return "redirect:/reviews/" + village + "/" + person + "/" + year;
    }
}
