package org.zhucun.dashboard;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.TOWN_CADRE;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.viewer.Allowed;

@Controller
@RequestMapping("/dashboards/village")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE, FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
class VillageDashboardController {

    private final Dashboards dashboards;
    private final TableDownload download;
    private final SummaryPrint print;

    VillageDashboardController(Dashboards dashboards, TableDownload download, SummaryPrint print) {
        this.dashboards = dashboards;
        this.download = download;
        this.print = print;
    }

    @GetMapping
    String show(@RequestParam @Nullable String village, @RequestParam @Nullable String year, Model model) {
        model.addAttribute("page", dashboards.of(dashboards.village(village), year, null));
        return "dashboard/show";
    }

    @GetMapping("/summary")
    String summary(@RequestParam @Nullable String village, @RequestParam @Nullable String year, Model model) {
        model.addAttribute("page", dashboards.of(dashboards.village(village), year, null));
        return "dashboard/summary";
    }

    @GetMapping("/summary.pdf")
    void print(
            @RequestParam @Nullable String village, @RequestParam @Nullable String year, HttpServletResponse response) {
        print.send(dashboards.of(dashboards.village(village), year, null), response);
    }

    @GetMapping("/tables/{table:[a-z]+}.csv")
    void table(
            @PathVariable String table,
            @RequestParam @Nullable String village,
            @RequestParam @Nullable String year,
            HttpServletResponse response) {
        download.send(dashboards.of(dashboards.village(village), year, null), table, response);
    }
}
