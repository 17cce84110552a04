package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person at one screen of the running application: {@code Journey.walk("town", port, Screen.DESK, town -> …)}. Every
 * page looked at must be without script errors, breaches of the content security policy and accessibility faults, and
 * must not scroll sideways. A journey that fails leaves its last picture in target/journeys.
 */
public final class Journey {

    /** A step may throw what reading a file throws. */
    @FunctionalInterface
    public interface Steps {
        void walk(Journey journey) throws Exception;
    }

    /** What the person looks at. */
    public enum Screen {
        DESK(1366, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** Milliseconds; a busy machine may take its time over a dry run. */
    private static final double PATIENCE = 60_000;

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path PICTURES = Path.of("target", "journeys");
    private static final String PASSWORD = "Zhucun-demo-2020";
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** The page without its figures, before each kind of part on it, whatever the parts' number and words. */
    private static final String PARTS = """
            () => { const page = location.pathname.replace(/[0-9]+/g, '#'); return [...new Set([...document.querySelectorAll('*')].map(
                part => page + ' ' + part.parentNode?.nodeName + ' ' + part.tagName + [...part.attributes]
                    .filter(one => !['id', 'href', 'value', 'd', 'style'].includes(one.name))
                    .map(one => one.name + (['class', 'role', 'type'].includes(one.name) || one.name.startsWith('aria-inv') ? '=' + one.value : ''))))] }""";

    /** What has been looked at since the tests began: a page is looked at again when a new kind of part is on it. */
    private static final Map<Screen, Set<Object>> LOOKED_AT = new EnumMap<>(Screen.class);

    private static final String LEFT = "Execution context was destroyed";
    private static final int LEAVES = 3;

    private static int people;
    private static @Nullable Playwright driver;
    private static @Nullable Browser browser;

    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private final boolean script;

    private Journey(Screen screen, boolean script, BrowserContext context) {
        this.screen = screen;
        this.script = script;
        this.context = context;
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> faults.add("script error on " + page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            // a refused page and a form to correct are failed loads to the console; the steps have asked for them
            if (message.type().equals("error")
                    && !message.text().matches(".*status of (403|422).*")
                    && expected.stream().noneMatch(message.text()::contains)) {
                faults.add("console on " + page.url() + ": " + message.text() + " " + message.location());
            }
        });
    }

    /** Walks with a fresh profile that reads Chinese; skipped where there is no Chromium. */
    public static void walk(String name, int port, Screen screen, Steps steps) throws Exception {
        walk(name, port, screen, true, steps);
    }

    /** The same where the browser runs no script of the pages. */
    public static void walkWithoutScript(String name, int port, Screen screen, Steps steps) throws Exception {
        walk(name, port, screen, false, steps);
    }

    private static void walk(String name, int port, Screen screen, boolean script, Steps steps) throws Exception {
        assumeTrue(Files.isExecutable(CHROMIUM), () -> "no " + CHROMIUM + ": the browser journeys are skipped");
        people++;
        try (var context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(script)
                        .setViewportSize(screen.width, screen.height)
                        .setIsMobile(screen == Screen.PHONE)
                        .setHasTouch(screen == Screen.PHONE))) {
            var journey = new Journey(screen, script, context);
            try {
                steps.walk(journey);
                assertThat(journey.faults).isEmpty();
            } catch (Exception | Error stopped) {
                try {
                    journey.page.screenshot(new Page.ScreenshotOptions()
                            .setPath(PICTURES.resolve(name + ".png"))
                            .setFullPage(true));
                } catch (RuntimeException blind) {
                    stopped.addSuppressed(blind);
                }
                throw stopped;
            }
        } finally {
            if (--people == 0) {
                close();
            }
        }
    }

    /** One for the people of a story, each with a profile of their own; the next story begins with another. */
    private static Browser browser() {
        if (browser == null) {
            driver = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = driver.chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        }
        return browser;
    }

    private static void close() {
        browser = null;
        if (driver != null) {
            driver.close();
            driver = null;
        }
    }

    /** What the browser's console will say because a step asks for it, say a network that was cut. */
    public void expects(String said) {
        expected.add(said);
    }

    /** For what only this page needs. */
    public Page page() {
        return page;
    }

    /** For what the whole browser does, say going offline. */
    public BrowserContext context() {
        return context;
    }

    public void signIn(String username) {
        open("/login");
        page.locator("[name=username]").fill(username);
        page.locator("[name=password]").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".z-top")).isVisible();
        looks();
    }

    /** Acts for the account's other posting, chosen at the top of the page. */
    public void actForTheOtherPlace() {
        page.locator(".z-top .end details summary").click();
        page.locator("button[name=posting]:not([aria-current])").last().click();
        assertThat(page.locator(".z-top .end details[open]")).hasCount(0);
        looks();
    }

    public void open(String address) {
        assertThat(answer(address).status()).as(address).isEqualTo(200);
        looks();
    }

    /** The role may not: the answer is the page that says so. */
    public void refused(String address) {
        assertThat(answer(address).status()).as(address).isEqualTo(403);
        looks();
    }

    /** Not in this person's scope: there is no such page. */
    public void absent(String address) {
        assertThat(context.request().get(address).status()).as(address).isEqualTo(404);
    }

    private Response answer(String address) {
        var answer = page.navigate(address);
        if (answer == null) {
            // of a page that the service worker gives the browser does not always tell the answer
            answer = page.navigate(address);
        }
        assertThat(answer).as(address).isNotNull();
        return answer;
    }

    /** Presses the link or button of these words and looks at where it leads. */
    public void press(String words) {
        // a tab's words may be followed by its count; the browser does not know Java's quoting
        var exactly = Pattern.compile("^\\s*" + words + "(\\s+[0-9].*)?\\s*$");
        page.locator("a, button, summary")
                .filter(new Locator.FilterOptions().setHasText(exactly))
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .click();
        page.waitForLoadState();
        looks();
    }

    public void fill(String name, String typed) {
        page.locator("[name='" + name + "']:visible").first().fill(typed);
    }

    public void sees(String text) {
        assertThat(page.locator(".z-main")).containsText(text);
    }

    /** The file that a step gives. */
    public Path download(Runnable step) {
        Download given = page.waitForDownload(step);
        return given.path();
    }

    /**
     * What a reviewer would ask of every page; a form sent by script may leave it meanwhile: then of the next. Where the browser
     * runs no script, the rules cannot run either, and only the width is looked at.
     */
    public void looks() {
        for (var left = 0; ; left++) {
            try {
                look();
                return;
            } catch (RuntimeException gone) {
                if (left == LEAVES
                        || !gone.toString()
                                .concat(String.valueOf(gone.getCause()))
                                .contains(LEFT)) {
                    throw gone;
                }
                page.waitForLoadState();
            }
        }
    }

    private void fits() {
        var wider = (Number)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wider.intValue() > 1) {
            faults.add("sideways scroll of " + wider + " px on " + page.url());
        }
    }

    private void look() {
        fits();
        if (!script) {
            return;
        }
        var parts = (List<?>) page.evaluate(PARTS);
        var known = LOOKED_AT.computeIfAbsent(screen, any -> new HashSet<>());
        if (known.containsAll(parts)) {
            return;
        }
        var violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // from the top: what the bar that stays there covers by half follows from how far somebody has scrolled
        var scrolled = page.evaluate(
                "() => { const at = window.scrollY; window.scrollTo({ top: 0, behavior: 'instant' }); return at; }");
        // within the page: no page has frames, and a second tab for each look costs a process
        new AxeBuilder(page)
                .setLegacyMode(true)
                .options(violations)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(fault -> faults.add(fault.getId() + " on " + page.url() + ": "
                        + fault.getNodes().get(0).getHtml()));
        page.evaluate("at => window.scrollTo({ top: at, behavior: 'instant' })", scrolled);
        known.addAll(parts);
    }
}
