package org.zhucun.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhucun.WebTest;
import org.zhucun.journeys.Journey.Screen;

/** A First Secretary with a phone where there is no signal, or a bad one. */
@WebTest
class OfflineJourneyTests {

    private static final int MANY = 50;
    private static final String[] BROKEN = {"ERR_", "status of 401", "status of 404", "status of 409", "status of 410"};

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    @Autowired
    Clock clock;

    @Test
    void whatIsWrittenWithoutASignalIsSentWhenThereIsOne() throws Exception {
        var town = new FieldTown(jdbc, 201);
        walk("offline", port, town.secretary("field201"), secretary -> {
            var page = secretary.page();
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            assertThat(page.locator("html[data-kept]")).hasCount(1);
            secretary.fill("said", "滴灌带漏水");
            assertThat(page.locator("[data-draft]")).isVisible();
            secretary.open("/logs/new");
            assertThat(page.locator("[name=said]")).hasValue("滴灌带漏水");
            page.locator("[data-homes] summary").first().click();
            page.locator("[name=households]").first().dispatchEvent("click");
            save(page);
            assertThat(page.locator("[data-state]")).hasText("待发送");
            assertThat(page.locator(".z-bottom .z-badge")).containsText("1");
            secretary.looks();
            secretary.open("/");
            assertThat(page.locator("[data-signal]")).containsText("没有信号，1 条存在手机里");
            assertThat(page.locator("[data-waiting-today] a")).containsText("滴灌带漏水");
            secretary.open("/households");
            assertThat(page.locator("main")).containsText("这一页要有网才能打开");

            secretary.open("/homes");
            page.locator("[data-rows] a").last().click();
            assertThat(page.locator("h1")).containsText("马浩然");
            assertThat(page.locator("[name=household]")).hasValue(String.valueOf(town.otherHome));
            assertThat(page.locator("[name=leaver] option")).hasCount(2);
            secretary.fill("said", "院墙要修");
            save(page);
            assertThat(page.locator("[data-state]")).hasCount(2);
            secretary.open("/attendance");
            page.locator("form[data-once] > button").click();
            page.waitForURL("**/outbox");
            secretary.open("/attendance");
            assertThat(page.locator("form[data-once]")).isHidden();
            secretary.open("/attendance/leaves/new");
            page.locator(".z-picks label").first().click();
            secretary.fill("why", "回城给老人看病");
            save(page);
            assertThat(page.locator("[data-state]")).hasCount(4);
            assertThat(town.entries()).isEmpty();

            secretary.context().setOffline(false);
            assertThat(page.locator("[data-none]")).isVisible();
            assertThat(page.locator(".z-bottom .z-badge")).isHidden();
            assertThat(town.entries()).containsExactly("滴灌带漏水");
            assertThat(town.visits()).isEqualTo(2);
            assertThat(town.signIns()).isEqualTo(1);
            assertThat(town.leaves()).isEqualTo(1);
            secretary.open("/attendance");
            assertThat(page.locator("[data-of-the-day]")).isVisible();
            secretary.open("/attendance/leaves");
            secretary.sees("事假");
            secretary.open("/logs/new");
            assertThat(page.locator("[name=said]")).hasValue("");
        });
    }

    @Test
    void fiftyEntriesWithPhotosAreEachThereOnceThoughTheNetworkIsCutAndTheServerIsKilled() throws Exception {
        var town = new FieldTown(jdbc, 202);
        try (var wire = new Wire(port);
                var server = new OtherServer(context)) {
            walk("fifty", wire.port(), town.secretary("field202"), secretary -> {
                var page = secretary.page();
                secretary.context().setOffline(true);
                wire.cut();
                for (var i = 1; i <= MANY; i++) {
                    page.navigate("/logs/new");
                    secretary.fill("said", "第 " + i + " 条");
                    attach(page, i % 10 == 0 ? 2 : 1, i);
                    save(page);
                }
                assertThat(page.locator("[data-state]")).hasCount(MANY);
                assertThat(page.locator(".z-bottom .z-badge")).containsText("50");
                server.ready();

                wire.leadTo(server.port());
                online(secretary, wire);
                until(page, () -> town.entries().size() >= 5);
                wire.loseAnswers();
                until(page, () -> town.entries().size() >= 6);
                wire.cut();
                page.waitForTimeout(500);
                assertThat(waiting(page)).isPositive();
                online(secretary, wire);
                until(page, () -> town.entries().size() >= 15);
                server.kill();
                page.waitForTimeout(500);
                wire.leadTo(port);
                online(secretary, wire);
                until(page, () -> waiting(page) == 0);
                assertThat(town.entries())
                        .containsExactlyElementsOf(IntStream.rangeClosed(1, MANY)
                                .mapToObj(i -> "第 " + i + " 条")
                                .toList());
                assertThat(town.photos()).isEqualTo(MANY + MANY / 10);
            });
        }
    }

    @Test
    void anExpiredLoginLosesNothingAndAnotherPersonSendsNothingOfIt() throws Exception {
        var town = new FieldTown(jdbc, 203);
        var first = town.secretary("field203");
        var second = town.secretary("field204");
        walk("expired", port, first, secretary -> {
            var page = secretary.page();
            secretary.open("/logs/new");
            secretary.fill("said", "还没写完");
            assertThat(page.locator("[data-draft]")).isVisible();
            town.expireLogin(first);
            page.locator(".z-save button").click();
            page.waitForURL("**/outbox");
            assertThat(page.locator("[data-signal]")).containsText("登录过期了，1 条等您登录后发送");

            secretary.signIn(second);
            ready(page);
            secretary.open("/outbox");
            assertThat(page.locator("[data-none]")).isVisible();
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            secretary.fill("said", "第二个人的");
            save(page);
            secretary.context().setOffline(false);
            until(page, () -> town.entries().size() == 1);
            leave(page);

            secretary.signIn(first);
            until(page, () -> town.entries().size() == 2);
            assertThat(town.entries()).containsExactly("第二个人的", "还没写完");
            assertThat(town.authors()).containsExactly(second, first);
        });
    }

    @Test
    void signingOutOrTheEndOfThePostingWipesWhatThePhoneKeptOfTheVillage() throws Exception {
        var town = new FieldTown(jdbc, 205);
        var name = town.secretary("field205");
        walk("wiped", port, name, secretary -> {
            var page = secretary.page();
            assertThat(kept(page)).isGreaterThan(5);
            assertThat(
                            page.evaluate(
                                    "async () => (await caches.keys()).length && (await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(one => new URL(one.url).pathname)))).flat().filter(path => !path.startsWith('/assets/') && path !== '/offline').join()"))
                    .isEqualTo("");
            leave(page);
            assertThat(kept(page)).isZero();
            secretary.context().setOffline(true);
            secretary.open("/homes");
            assertThat(page.locator("main")).containsText("没有信号");
            assertThat(page.locator("main")).not().containsText("马浩然");
            secretary.context().setOffline(false);
            // the page without a signal asks again by itself once there is one
            page.waitForURL("**/login*");

            secretary.signIn(name);
            ready(page);
            assertThat(kept(page)).isGreaterThan(5);
            var lastDay = LocalDate.now(clock).minusDays(1);
            town.endPosting(name, lastDay);
            town.expireLogin(name);
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            secretary.fill("said", "最后一天的事");
            page.evaluate("day => { document.querySelector('[name=day]').value = day; }", lastDay.toString());
            save(page);
            secretary.open("/logs/new");
            secretary.fill("said", "岗位已经结束");
            save(page);
            secretary.context().setOffline(false);
            until(page, () -> kept(page) == 0);
            assertThat(town.entries()).isEmpty();

            // the days of grace: what was written in time is sent, the rest is seen and taken along
            secretary.signIn(name);
            page.waitForURL("**/outbox");
            secretary.sees("任职已经结束");
            until(page, () -> town.entries().size() == 1);
            assertThat(town.entries()).containsExactly("最后一天的事");
            assertThat(page.locator("[data-state]")).hasCount(1);
            assertThat(page.locator("[data-state]")).hasText("要处理");
            assertThat(page.locator("[data-reason]")).containsText("到 " + lastDay + " 止");
            assertThat(Files.readString(secretary.download(
                            () -> page.locator("[data-export]").click())))
                    .contains("岗位已经结束");
            assertThat(((Number) page.evaluate("async () => (await phone.all('homes')).length")).intValue())
                    .as("nothing of the village comes back")
                    .isZero();
            secretary.open("/homes");
            assertThat(page.url()).endsWith("/outbox");
            secretary.looks();
        });
    }

    @Test
    void theEndOfTheDaysTakesTheVillageAndNothingThatWasTyped() throws Exception {
        var town = new FieldTown(jdbc, 210);
        var name = town.secretary("field210");
        walk("days-over", port, name, secretary -> {
            var page = secretary.page();
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            secretary.fill("said", "第一天写的");
            save(page);
            secretary.open("/logs/new");
            secretary.fill("said", "一直开着的页面");
            page.evaluate("async () => phone.put('ring', 'ring', { ...await phone.get('ring', 'ring'), until: 1 })");
            page.locator(".z-save button").click();
            page.waitForURL("**/outbox");
            assertThat(page.locator("[data-away]")).containsText("2 条等着发送");
            assertThat(((Number)
                                    page.evaluate(
                                            "async () => (await phone.all('homes')).length + (await phone.all('pages')).length"))
                            .intValue())
                    .as("sealed things of the village")
                    .isZero();
            assertThat(Boolean.TRUE.equals(page.evaluate("""
                            async () => {
                              const { lid, box, pages } = await phone.get('ring', 'ring');
                              return box === undefined && pages === undefined && lid.usages.join() === 'encrypt';
                            }""")))
                    .as("what is kept can be written and not be read")
                    .isTrue();
            assertThat(waiting(page)).isEqualTo(2);
            town.expireLogin(name);
            secretary.context().setOffline(false);
            page.waitForURL("**/login*");
            secretary.signIn(name);
            until(page, () -> waiting(page) == 0);
            assertThat(town.entries()).containsExactly("第一天写的", "一直开着的页面");
            ready(page);
            assertThat(kept(page)).as("the village is kept again").isGreaterThan(5);
        });
    }

    @Test
    void whatTheServerRefusesSaysWhyAndIsCorrectedAndSentAgain() throws Exception {
        var town = new FieldTown(jdbc, 206);
        walk("refused", port, town.secretary("field206"), secretary -> {
            var page = secretary.page();
            secretary.context().setOffline(true);
            secretary.open("/logs/new?household=" + town.home);
            secretary.fill("said", "去了一户");
            save(page);
            secretary.open("/logs/new");
            secretary.fill("said", "另一件事");
            save(page);
            town.endRegistration(town.home);
            secretary.context().setOffline(false);
            until(page, () -> town.entries().size() == 1);
            assertThat(page.locator("[data-state]")).hasCount(1);
            assertThat(page.locator("[data-state]")).hasText("要处理");
            assertThat(page.locator("[data-reason]")).containsText("已终止");
            secretary.looks();
            page.locator("[data-edit]").click();
            assertThat(page.locator("[name=said]")).hasValue("去了一户");
            page.evaluate("() => document.querySelectorAll('[name=households]:checked').forEach(box => box.click())");
            page.locator(".z-save button").click();
            until(page, () -> town.entries().size() == 2);
            assertThat(town.entries()).containsExactly("另一件事", "去了一户");
        });
    }

    @Test
    void aProjectChosenWithoutASignalArrivesWithItsEntryAndWithNoOther() throws Exception {
        var town = new FieldTown(jdbc, 213);
        var road = town.project("野外村道硬化");
        var well = town.project("野外饮水井");
        walk("offline-project", port, town.secretary("field213"), secretary -> {
            var page = secretary.page();
            secretary.open("/logs/new?project=" + road);
            assertThat(page.locator("[name=project]")).hasValue(String.valueOf(road));
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            assertThat(page.locator("html[data-kept]")).hasCount(1);
            assertThat(page.locator("[name=project]")).hasValue("");
            secretary.fill("said", "与项目无关");
            save(page);
            secretary.open("/logs/new?project=" + well);
            assertThat(page.locator("[name=project]")).hasValue(String.valueOf(well));
            secretary.fill("said", "井打到六十米");
            save(page);
            secretary.open("/logs/new");
            page.locator("[name=project]").selectOption(String.valueOf(road));
            secretary.fill("said", "路基压实了");
            assertThat(page.locator("[data-draft]")).isVisible();
            secretary.open("/logs/new");
            assertThat(page.locator("[name=project]")).hasValue(String.valueOf(road));
            save(page);
            var late = town.project("野外果库");
            secretary.open("/logs/new?project=" + late);
            secretary.fill("said", "果库选了址");
            save(page);
            secretary.context().setOffline(false);
            until(page, () -> town.entries().size() == 4);
            assertThat(town.about(late)).as("recorded after the page was kept").containsExactly("果库选了址");
            assertThat(town.about(well)).containsExactly("井打到六十米");
            assertThat(town.about(road)).containsExactly("路基压实了");
            secretary.open("/projects/" + road);
            secretary.sees("路基压实了");
        });
    }

    @Test
    void twoTabsThatBeganWithTheSameDraftKeepBothEntries() throws Exception {
        var town = new FieldTown(jdbc, 214);
        walk("offline-tabs", port, town.secretary("field214"), secretary -> {
            var page = secretary.page();
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            secretary.fill("said", "先在这一页写");
            assertThat(page.locator("[data-draft]")).isVisible();
            var other = secretary.context().newPage();
            other.navigate("http://localhost:" + port + "/logs/new");
            assertThat(other.locator("[name=said]")).hasValue("先在这一页写");
            other.locator("[name=said]").fill("在另一页写了别的");
            save(other);
            secretary.fill("said", "先在这一页写，后来写完");
            save(page);
            assertThat(page.locator("[data-state]")).hasCount(2);
            other.close();
            secretary.context().setOffline(false);
            until(page, () -> town.entries().size() == 2);
            assertThat(town.entries()).containsExactlyInAnyOrder("在另一页写了别的", "先在这一页写，后来写完");
        });
    }

    @Test
    void aFullPhoneKeepsTheTextAndSaysThatThePhotosAreNotThere() throws Exception {
        var town = new FieldTown(jdbc, 207);
        walk("full", port, town.secretary("field207"), secretary -> {
            var page = secretary.page();
            secretary.context().setOffline(true);
            secretary.open("/logs/new");
            full(page, "photos");
            attach(page, 1, 1);
            secretary.fill("said", "照片存不下");
            save(page);
            assertThat(page.locator(".z-note")).containsText("照片没有存下");
            secretary.open("/logs/new");
            full(page, "photos", "entries", "drafts");
            secretary.fill("said", "什么也存不下");
            save(page);
            assertThat(page.locator("[data-outbox-list]")).containsText("什么也存不下");
            assertThat(page.locator("[data-state]")).hasCount(2);
            secretary.context().setOffline(false);
            until(page, () -> waiting(page) == 0);
            assertThat(town.entries()).containsExactly("照片存不下", "什么也存不下");
        });
    }

    @Test
    void aNewWorkerLeavesWhatWaitsAndTheLookOfThePagesThatWereKept() throws Exception {
        var town = new FieldTown(jdbc, 209);
        walk("renewed", port, town.secretary("field209"), secretary -> {
            var page = secretary.page();
            // what the worker itself sends is out of reach of the page's routes
            page.addInitScript("delete ServiceWorkerRegistration.prototype.sync");
            page.route("**/logs", route -> route.abort());
            secretary.open("/logs/new");
            secretary.fill("said", "换版以前写的");
            save(page);
            assertThat(page.locator("[data-state]")).hasCount(1);
            page.evaluate("""
                    async () => {
                      for (const name of ['zhucun-older', 'zhucun-old'])
                        await (await caches.open(name)).put('/assets/' + name + '.css', new Response('', { headers: { 'Content-Type': 'text/css' } }));
                      const now = navigator.serviceWorker.controller;
                      await navigator.serviceWorker.register('/sw.js?next');
                      while (navigator.serviceWorker.controller === now) await new Promise(done => setTimeout(done, 50));
                    }""");
            until(page, () -> "zhucun-old".equals(page.evaluate("""
                            async () => (await caches.keys()).filter(name => name.startsWith('zhucun-old')).join()""")));
            // the new worker is done when it has asked for the pages anew: only a page opened after that fetches them
            until(page, () -> Boolean.TRUE.equals(page.evaluate("async () => (await phone.ring()).renewed > 0")));
            assertThat(waiting(page)).isEqualTo(1);
            secretary.open("/homes");
            ready(page);
            secretary.context().setOffline(true);
            assertThat(page.evaluate("async () => (await fetch('/assets/zhucun-old.css')).status"))
                    .isEqualTo(200);
            secretary.open("/logs/new");
            secretary.fill("said", "换版以后写的");
            save(page);
            page.unroute("**/logs");
            secretary.context().setOffline(false);
            until(page, () -> waiting(page) == 0);
            assertThat(town.entries()).containsExactly("换版以前写的", "换版以后写的");
        });
    }

    @Test
    void theLogPageIsLight() throws Exception {
        var town = new FieldTown(jdbc, 208);
        var name = town.secretary("field208");
        try (var wire = new Wire(port)) {
            Journey.walk("light", wire.port(), Screen.PHONE, secretary -> {
                var page = secretary.page();
                page.navigate("/logs/new");
                page.locator("[name=username]").fill(name);
                page.locator("[name=password]").fill("Zhucun-demo-2020");
                page.locator("main form button[type=submit]").click();
                assertThat(page.locator("[name=said]")).isVisible();
                ready(page);
                page.waitForTimeout(1000);
                var told = wire.received();
                var visit = sum(told, path -> path.equals("/logs/new")) / 2
                        + sum(told, path -> path.matches("/assets/.*|/sw.js|/offline|/manifest.webmanifest|/phone"));
                var aside = sum(told, path -> path.matches("/|/homes|/phone/homes|/outbox|/visits/.*"));
                page.navigate("/logs/new");
                page.waitForTimeout(1000);
                var later = sum(wire.received(), path -> true);
                assertThat(visit).as("first visit, bytes, of which " + told).isLessThan(150_000);
                assertThat(aside)
                        .as("the other pages that the phone keeps, bytes")
                        .isLessThan(60_000);
                assertThat(later).as("later visits, bytes").isLessThan(20_000);
            });
        }
    }

    private static long sum(Map<String, Long> told, Predicate<String> wanted) {
        return told.entrySet().stream()
                .filter(one -> wanted.test(one.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void walk(String story, int port, String name, Journey.Steps steps) throws Exception {
        Journey.walk(story, port, Screen.PHONE, secretary -> {
            for (var said : BROKEN) {
                secretary.expects(said);
            }
            secretary.signIn(name);
            ready(secretary.page());
            steps.walk(secretary);
        });
    }

    /** The phone has asked who holds it and kept the pages of the field. */
    private static void ready(Page page) {
        page.evaluate("() => navigator.serviceWorker.ready");
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        until(
                page,
                () -> Boolean.TRUE.equals(
                        page.evaluate(
                                "async () => { const held = await phone.ring(); return held !== null && held.fetched > 0 && held.who === document.querySelector('meta[name=reader]').content }")));
    }

    private static void save(Page page) {
        page.locator(".z-save button").click();
        page.waitForURL("**/outbox");
    }

    private static void leave(Page page) {
        page.locator(".z-top .end details summary").click();
        page.locator("form[action$='/logout'] button").first().click();
        page.waitForURL("**/login?out");
    }

    private static void online(Journey journey, Wire wire) {
        journey.context().setOffline(true);
        wire.mend();
        journey.context().setOffline(false);
    }

    private static int waiting(Page page) {
        return ((Number) page.evaluate("async () => (await phone.entries()).length")).intValue();
    }

    /** Sealed things of the village in the phone's database. */
    private static int kept(Page page) {
        return ((Number) page.evaluate("""
                        () => new Promise(done => {
                          const asked = indexedDB.open('zhucun');
                          asked.onsuccess = () => {
                            const all = asked.result.transaction(['ring', 'pages', 'homes']);
                            let sum = 0;
                            for (const name of ['ring', 'pages', 'homes']) all.objectStore(name).count().onsuccess = counted => { sum += counted.target.result; };
                            all.oncomplete = () => { asked.result.close(); done(sum); };
                          };
                        })""")).intValue();
    }

    private static void full(Page page, String... stores) {
        page.evaluate("""
                stores => {
                  const put = IDBObjectStore.prototype.put;
                  IDBObjectStore.prototype.put = function (value, key) {
                    if (stores.includes(this.name)) throw new DOMException('full', 'QuotaExceededError');
                    return put.call(this, value, key);
                  };
                }""", java.util.Arrays.asList(stores));
    }

    private static void until(Page page, BooleanSupplier reached) {
        for (var until = System.nanoTime() + 180_000_000_000L; System.nanoTime() < until; ) {
            if (reached.getAsBoolean()) {
                return;
            }
            page.waitForTimeout(100);
        }
        throw new AssertionError(
                "waited in vain on " + page.url() + ": " + page.locator("body").innerText());
    }

    private static void attach(Page page, int photos, int number) throws IOException {
        var files = new FilePayload[photos];
        for (var i = 0; i < photos; i++) {
            files[i] = new FilePayload("p" + number + "-" + i + ".jpg", "image/jpeg", picture(number * 3 + i));
        }
        page.locator("[data-photos]").setInputFiles(files);
        assertThat(page.locator("[data-photos-shown] img")).hasCount(photos);
    }

    private static byte[] picture(int shade) throws IOException {
        var picture = new BufferedImage(240, 180, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(shade % 256, 120, 200));
        pen.fillRect(0, 0, 240, 180);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
