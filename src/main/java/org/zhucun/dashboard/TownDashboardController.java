package org.zhucun.dashboard;

import static org.zhucun.viewer.Role.COUNTY_REVIEWER;
import static org.zhucun.viewer.Role.TOWN_CADRE;

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
@RequestMapping("/dashboards/town")
@Allowed({COUNTY_REVIEWER, TOWN_CADRE})
class TownDashboardController {

    private final Dashboards dashboards;
    private final TableDownload download;
    private final SummaryPrint print;

    TownDashboardController(Dashboards dashboards, TableDownload download, SummaryPrint print) {
        this.dashboards = dashboards;
        this.download = download;
        this.print = print;
    }

    @GetMapping
    String show(
            @RequestParam @Nullable String town,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String sort,
            Model model) {
        model.addAttribute("page", dashboards.of(dashboards.town(town), year, sort));
        return "dashboard/show";
    }

    @GetMapping("/summary")
    String summary(@RequestParam @Nullable String town, @RequestParam @Nullable String year, Model model) {
        model.addAttribute("page", dashboards.of(dashboards.town(town), year, "village"));
        return "dashboard/summary";
    }

    @GetMapping("/summary.pdf")
    void print(@RequestParam @Nullable String town, @RequestParam @Nullable String year, HttpServletResponse response) {
        print.send(dashboards.of(dashboards.town(town), year, "village"), response);
    }

    @GetMapping("/tables/{table:[a-z]+}.csv")
    void table(
            @PathVariable String table,
            @RequestParam @Nullable String town,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String sort,
            HttpServletResponse response) {
        download.send(dashboards.of(dashboards.town(town), year, sort), table, response);
    }
}
