package org.zhucun.quality;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.job.Job;
import org.zhucun.job.Jobs;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.NotFound;
import org.zhucun.web.Progress;
import org.zhucun.web.Shows;

/** Looks through everything in the viewer's range at once, with progress that survives leaving the page. */
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, VILLAGE_CLERK})
@Controller
@RequestMapping("/doubts/passages")
class PassageController {

    private final Contradictions contradictions;
    private final Jobs jobs;
    private final Shows shows;

    PassageController(Contradictions contradictions, Jobs jobs, Shows shows) {
        this.contradictions = contradictions;
        this.jobs = jobs;
        this.shows = shows;
    }

    @PostMapping
    String create() {
        var job = jobs.start("quality.passage", shows.now().say("passage.title"), contradictions::lookThrough);
        return "redirect:/doubts/passages/" + job;
    }

    @GetMapping("/{id:[0-9]+}")
    String show(@PathVariable long id, Model model) {
        var job = job(id);
        model.addAttribute("progress", progress(job));
        model.addAttribute("failed", job.state() == Job.State.FAILED || job.state() == Job.State.INTERRUPTED);
        return "quality/passage";
    }

    @GetMapping("/{id:[0-9]+}/progress")
    String progress(@PathVariable long id, Model model) {
        model.addAttribute("progress", progress(job(id)));
        return "quality/passage :: far";
    }

    private Job job(long id) {
        return jobs.find(id)
                .filter(job -> job.kind().equals("quality.passage")
                        && job.owner().equals(Viewers.required().actor()))
                .orElseThrow(NotFound::new);
    }

    private Progress progress(Job job) {
        var show = shows.now();
        return new Progress(
                "/doubts/passages/" + job.jobId() + "/progress",
                show.say(job.isOpen() ? "passage.running" : "passage.over"),
                job.done(),
                Math.max(1, job.total()),
                show.say("passage.villages", job.done(), job.total()),
                !job.isOpen());
    }
}
