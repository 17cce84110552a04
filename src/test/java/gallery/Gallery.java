package gallery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhucun.web.Area;
import org.zhucun.web.BusinessDay;
import org.zhucun.web.Chart;
import org.zhucun.web.Chart.Line;
import org.zhucun.web.Chip;
import org.zhucun.web.Choice;
import org.zhucun.web.DeniedPage;
import org.zhucun.web.Fact;
import org.zhucun.web.Figure;
import org.zhucun.web.Happening;
import org.zhucun.web.Here;
import org.zhucun.web.NavItem;
import org.zhucun.web.NotFound;
import org.zhucun.web.Pager;
import org.zhucun.web.Progress;
import org.zhucun.web.Reader;
import org.zhucun.web.Refusal;
import org.zhucun.web.SecureHeaders;
import org.zhucun.web.SignedIn;
import org.zhucun.web.Step;
import org.zhucun.web.Tab;

/** Every field and part on one page, on a server without a database: for tests, and to look at (main, port 8199). */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration"
        })
@ComponentScan({"org.zhucun.web", "gallery"})
public class Gallery {

    public static void main(String[] args) {
        start(8199);
    }

    public static ConfigurableApplicationContext start(int port) {
        return new SpringApplicationBuilder(Gallery.class)
                .run("--server.port=" + port, "--spring.messages.basename=messages/web,gallery");
    }

    /** The role of who reads; empty is nobody, BROKEN cannot be told. */
    public static void reader(String now) {
        role = now;
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.headers(new SecureHeaders())
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .exceptionHandling(refused -> refused.accessDeniedHandler(new DeniedPage()))
                .build();
    }

    @Bean
    BusinessDay day() {
        return new BusinessDay() {
            @Override
            public LocalDate today() {
                return LocalDate.of(2020, 12, 21);
            }

            @Override
            public boolean sample() {
                return true;
            }
        };
    }

    private static volatile String role = "TOWN_CADRE";

    @Bean
    SignedIn signedIn() {
        return new SignedIn() {
            @Override
            public Reader reader() {
                if (role.equals("BROKEN")) {
                    throw new IllegalStateException("no database");
                }
                return role.isEmpty()
                        ? null
                        : new Reader(
                                "赵文静",
                                role,
                                "示例县 · 测试镇",
                                List.of(
                                        new Reader.Posting("1", "镇级干部 · 测试镇", true),
                                        new Reader.Posting("2", "村文书 · 梨花坡村", false)),
                                null);
            }

            @Override
            public Locale language() {
                return null;
            }

            @Override
            public void choose(Locale language) {}
        };
    }

    @Bean
    NavItem households() {
        return new NavItem(Area.HOUSEHOLDS, "gallery", "/gallery", 10, Set.of());
    }

    @Bean
    NavItem list() {
        return new NavItem(Area.HOUSEHOLDS, "list", "/households", 20, Set.of(), () -> 2214);
    }

    @Bean
    NavItem villages() {
        return new NavItem(Area.VILLAGES, "villages", "/villages", 30, Set.of());
    }

    enum Cause {
        ILLNESS,
        SKILL,
        CAPITAL
    }

    record Sample(
            @NotBlank @Size(max = 10) String head,
            @NotNull @Min(1) Integer members,
            @NotNull LocalDate joined,
            BigDecimal wages,
            @NotNull Cause cause,
            @NotNull Cause second,
            Set<Cause> others,
            Boolean water,
            String remark,
            MultipartFile photo) {}

    @Controller
    static class Pages {

        @ModelAttribute("causes")
        List<Cause> causes() {
            return List.of(Cause.values());
        }

        @GetMapping("/gallery")
        String show(
                @ModelAttribute("sample") Sample sample,
                BindingResult ignored,
                @RequestParam(defaultValue = "2") int page,
                Here here,
                Model model) {
            fill(page, here, model);
            return "gallery/gallery";
        }

        @PostMapping("/gallery")
        String create(
                @Valid @ModelAttribute("sample") Sample sample,
                BindingResult errors,
                Here here,
                Model model,
                RedirectAttributes flash) {
            if ("conflict".equals(sample.remark())) {
                errors.reject("conflict");
            }
            if (errors.hasErrors()) {
                fill(1, here, model);
                return "gallery/gallery";
            }
            flash.addFlashAttribute("notice", "sample.created");
            flash.addFlashAttribute("noticeArgs", new Object[] {sample.head()});
            return "redirect:/gallery";
        }

        @PostMapping("/refusal")
        String refuse() {
            throw new Refusal("sample.refused", 3);
        }

        @PostMapping("/race")
        String race(@ModelAttribute("sample") Sample form) {
            throw new OptimisticLockingFailureException("lost");
        }

        @GetMapping("/missing")
        String missing() {
            throw new NotFound();
        }

        @GetMapping("/failure")
        String fail() {
            throw new IllegalStateException("secret detail");
        }

        @GetMapping("/gallery/progress")
        String progress(Model model) {
            model.addAttribute("progress", new Progress("/gallery/progress", "写入登记", 7, 10, "7 / 10", false));
            return "parts :: progress (progress=${progress})";
        }

        private static void fill(int page, Here here, Model model) {
            model.addAttribute(
                    "tabs", List.of(new Tab("概况", "/gallery", true), new Tab("成员", "/gallery?x=1", false, "4")));
            model.addAttribute(
                    "figures",
                    List.of(
                            new Figure("全部", "171", "户", "511 人", here.cleared(), true, "total"),
                            new Figure("返贫", "1", null, here.with("status", "BACK")),
                            new Figure("未脱贫", "1", null, here.with("status", "POOR")),
                            new Figure("没有链接", "12", "处", null)));
            model.addAttribute("chips", List.of(new Chip("村", "核桃峪村", here.without("village"))));
            model.addAttribute("clear", here.cleared());
            model.addAttribute("villages", List.of(new Choice("1", "核桃峪村"), new Choice("2", "梨花坡村")));
            model.addAttribute("pager", Pager.of(here, page, 20, 1712));
            model.addAttribute(
                    "facts",
                    List.of(new Fact("住房", "77 m²"), new Fact("合作社", null), new Fact("户主", "马浩然", "/gallery")));
            model.addAttribute(
                    "events",
                    List.of(
                            Happening.open("11-18 前", "风险消除评估", "收入稳定满 6 个月后由村提出", "还差：大病保险一项"),
                            Happening.of(LocalDate.of(2020, 10, 16), "走访：见到黎雨涵", "帮扶责任人郭永强"),
                            Happening.mile(LocalDate.of(2018, 11, 26), "脱贫退出", "人均 4,574.22 元", null)));
            model.addAttribute(
                    "steps",
                    List.of(
                            new Step("done", "上传", null),
                            new Step("now", "看试算", "还没有写入登记"),
                            new Step("todo", "写入", null)));
            model.addAttribute("progress", new Progress("/gallery/progress", "写入登记", 3, 10, "3 / 10", false));
            model.addAttribute(
                    "chart",
                    new Chart(
                            "2014 至 2017 年低于贫困线，2018 年起高于贫困线。",
                            "单位：元",
                            "元",
                            List.of("2016", "2017", "2018", "2019", "2020"),
                            List.of(
                                    Line.plain("工资性收入", List.of("2,506.23", "—", "9,111.86", "13,196.53", "18,003.87")),
                                    Line.bar(
                                            "人均纯收入",
                                            "c1",
                                            List.of("2,516.75", "2,255.00", "4,574.22", "5,887.13", "7,376.97")),
                                    Line.line("贫困线", List.of("2,952", "2,952", "2,995", "3,218", "4,000")))));
        }
    }
}
