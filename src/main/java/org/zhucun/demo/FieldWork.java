package org.zhucun.demo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhucun.calendar.WorkingDays;
import org.zhucun.followup.Confirmation;
import org.zhucun.followup.FollowUpKind;
import org.zhucun.followup.FollowUpSource;
import org.zhucun.followup.FollowUps;
import org.zhucun.followup.Outcome;
import org.zhucun.guarantee.Finding;
import org.zhucun.history.HistoryEvents;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.Postings;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.visit.Proposals;
import org.zhucun.visit.Signed;
import org.zhucun.visit.VisitDraft;
import org.zhucun.visit.Visits;
import org.zhucun.worklog.LogBook;
import org.zhucun.worklog.LogDraft;

/**
 * Two years of the First Secretaries and team members of the seven poor villages: what they wrote into the log, whom they
 * visited, what they promised and what came of it. Everything is drawn from one number a person, so that it is the same at
 * every loading; the day it happened is the day of the story, the moment of recording is that of the loading.
 */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
@Order(40)
class FieldWork implements SamplePart {

    private static final Logger LOG = LoggerFactory.getLogger(FieldWork.class);
    private static final String TOWN = "140899101";
    private static final int FIRST = 201;
    private static final int LAST = 207;
    private static final LocalDate BEGIN = LocalDate.of(2019, 1, 2);
    private static final LocalDate END = LocalDate.of(2020, 12, 18);

    /** What is done of a kind; {@code homes} means that households are visited at it. */
    private record Work(String kind, boolean homes, List<String> said) {}

    /** @param registeredOn nobody is visited as a household of the register before */
    private record Home(long householdId, String name, LocalDate registeredOn) {}

    private static final List<Work> WORKS = List.of(
            new Work("measures", true, List.of("上门看产业：问了今年种什么、卖到哪里、缺不缺工。", "核对务工地点和收入，登记到人。", "看养的鸡和羊，提醒防疫和饲料。")),
            new Work("services", true, List.of("帮老人交医保、查养老金到账没有。", "代办慢性病证，收齐材料送镇上。", "看院里水管和电线，记下要修的地方。")),
            new Work("motivation", true, List.of("拉家常，问孩子上学和身体情况。", "劝有劳动力的报名技能培训。", "说说邻村致富的例子，鼓励自己干。")),
            new Work("policy", true, List.of("入户讲医保、教育和低保政策，发明白卡。", "讲防止返贫监测怎么报、谁来管。")),
            new Work("identification", true, List.of("入户核收入账，户主当面看过签了字。", "核“两不愁三保障”，逐项看房、看水、看病历。")),
            new Work("collective", false, List.of("和两委算光伏电站收益，商量公益岗位怎么设。", "到合作社看分拣，谈明年的订单。", "跑镇上问集体经济项目的手续。")),
            new Work("party", false, List.of("参加支部主题党日，讲了一课。", "和支部书记排本月工作，定了谁包哪一组。", "整理党员学习记录，看望两位老党员。")),
            new Work("disclosure", false, List.of("看公示栏，项目资金公示贴齐了，拍照留存。", "列席两委会，提了三条意见，由两委决定。", "核对公益岗位考勤和发放表。")),
            new Work("customs", false, List.of("调解地界纠纷，双方签了协议。", "和红白理事会商量简办酒席。", "组织打扫村道，公益岗位都到了。")));

    private static final List<String> COVID =
            List.of("在村口值守，登记来往车辆，给出入的人量体温。", "挨户打电话问外出人员返村情况，登记造册。", "给卡点送口罩和开水，换下夜班的人。");
    private static final List<String> WATCHING = List.of(
            "监测户每月走访：问这个月务工几天、工钱发了没有，记进收入账。",
            "监测户每月走访：看病历和药费单，医保报了多少，还缺哪张票。",
            "监测户每月走访：逐项核帮扶措施，补贴到没到卡上。",
            "监测户每月走访：看地里和圈里，问收成卖了多少、还有什么开支。");
    private static final List<String> PROBLEMS =
            List.of("水管冬天容易冻", "屋后排水不畅", "慢性病证还没办下来", "巷口路灯不亮", "果子没有谈好销路", "孩子上网课没有手机");
    private static final List<String> PROMISES =
            List.of("帮着补办大病保险", "问合作社分红哪天发", "联系镇上来修水管", "送两本农技书", "帮着问公益岗位", "带老人去县医院复查一次");
    private static final List<String> DONE = List.of("办好了，当面告诉了户主。", "问清楚了，到户说明。", "镇上派人来修好了。", "材料送到，回执交给户主。");

    private final Postings postings;
    private final LogBook book;
    private final Visits visits;
    private final Proposals proposals;
    private final FollowUps followUps;
    private final WorkingDays calendar;
    private final HistoryEvents history;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    FieldWork(
            Postings postings,
            LogBook book,
            Visits visits,
            Proposals proposals,
            FollowUps followUps,
            WorkingDays calendar,
            HistoryEvents history,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.postings = postings;
        this.book = book;
        this.visits = visits;
        this.proposals = proposals;
        this.followUps = followUps;
        this.calendar = calendar;
        this.history = history;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** Village by village; what is there already is left alone. */
    @Override
    public void load() {
        var start = System.nanoTime();
        var days = BEGIN.datesUntil(END.plusDays(1)).filter(calendar::isWorked).toList();
        var any = false;
        for (var number = FIRST; number <= LAST; number++) {
            var village = TOWN + number;
            var loader = Viewer.system("demo", village);
            if (!Viewers.as(loader, () -> isThere(village))) {
                any = true;
                village(number, days);
                Viewers.as(
                        loader,
                        () -> history.record(
                                "IMPORT", village, null, null, null, Map.of("sample", "z-town-field-work")));
            }
        }
        if (any) {
            LOG.info("The sample's logs and visits are there after {} s", (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private boolean isThere(String village) {
        return jdbc.sql("""
                        select exists (select from history where actor = 'demo' and event = 'IMPORT' and scope_code = :village
                                                             and detail ->> 'sample' = 'z-town-field-work')""").param("village", village).query(Boolean.class).single();
    }

    private void village(int number, List<LocalDate> days) {
        var secretary = new Viewer("secretary" + number, Role.FIRST_SECRETARY, TOWN + number);
        var member = new Viewer("member" + number, Role.TEAM_MEMBER, TOWN + number);
        var clerk = new Viewer("clerk" + number, Role.VILLAGE_CLERK, TOWN + number);
        var homes = Viewers.as(secretary, () -> homes(TOWN + number));
        Viewers.as(secretary, () -> diary(secretary, homes, 0, 52, since(secretary, days)));
        Viewers.as(member, () -> diary(member, homes, homes.size() / 2, 42, since(member, days)));
        Viewers.as(
                secretary,
                () -> transaction.executeWithoutResult(status -> watched(secretary, since(secretary, days))));
        var more = 0;
        for (var other : others(number)) {
            var from = homes.size() * (++more) / 4;
            Viewers.as(other, () -> diary(other, homes, from, 34, since(other, days)));
        }
        var recorded = Viewers.as(secretary, () -> transaction.execute(status -> signed(secretary, homes)));
        Viewers.as(
                clerk,
                () -> transaction.executeWithoutResult(
                        status -> recorded.stream().limit(recorded.size() - 3).forEach(proposals::confirmAll)));
    }

    /**
     * Whoever is watched is visited every month since the county decided, early in it; of the last month not all are yet,
     * and in the month before it one was left out.
     */
    private void watched(Viewer person, List<LocalDate> days) {
        record Watched(long householdId, String name, LocalDate since) {}
        var homes = jdbc.sql("""
                        select p.household_id, p.head_name as name, h.monitored_since as since from household_present p join household h on h.household_id = p.household_id
                        where p.village_code = :village and not p.ended and h.monitored is not null order by p.household_id""")
                .param("village", person.prefix())
                .query(Watched.class)
                .list();
        var last = YearMonth.from(END);
        days.stream()
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()))
                .forEach((month, worked) -> {
                    var day = worked.get(Math.min(6, worked.size() - 1));
                    var due = homes.stream()
                            .filter(home -> home.since.isBefore(day))
                            .filter(home -> !month.equals(last) || home.householdId % 3 != 0)
                            .filter(home -> !month.equals(last.minusMonths(1)) || home.householdId % 16 != 0)
                            .map(home -> new Home(home.householdId, home.name, home.since))
                            .toList();
                    if (!due.isEmpty()) {
                        book.record(entry(
                                person,
                                "watched " + month,
                                day,
                                WATCHING.get(month.getMonthValue() % WATCHING.size()),
                                "measures",
                                due,
                                null,
                                null,
                                null));
                    }
                });
    }

    /** The members besides the first, member201b and so on. */
    private List<Viewer> others(int number) {
        var village = TOWN + number;
        var names = Viewers.as(
                Viewer.system("demo", village),
                () -> postings.postedOn(village, END).stream()
                        .map(Posted::username)
                        .filter(Objects::nonNull)
                        .filter(name -> name.startsWith("member" + number) && !name.equals("member" + number))
                        .sorted()
                        .toList());
        return names.stream()
                .map(name -> new Viewer(name, Role.TEAM_MEMBER, village))
                .toList();
    }

    /** The days since the person arrived; nobody writes before. */
    private List<LocalDate> since(Viewer person, List<LocalDate> days) {
        var arrived = postings.postedOn(person.prefix(), END).stream()
                .filter(posted -> person.actor().equals(posted.username()))
                .map(Posted::from)
                .findFirst()
                .orElse(BEGIN);
        return days.stream().filter(day -> !day.isBefore(arrived)).toList();
    }

    private List<Home> homes(String village) {
        return jdbc.sql("""
                        select p.household_id, p.head_name as name, h.registered_on from household_present p join household h on h.household_id = p.household_id
                        where p.village_code = :village and not p.ended and p.status <> 'CANCELLED' order by p.household_id""").param("village", village).query(Home.class).list();
    }

    /**
     * One person's two years: on so many of a hundred working days something is written. A transaction a month, because
     * whatever a longer one has written is looked through again at every entry.
     */
    private void diary(Viewer person, List<Home> homes, int from, int share, List<LocalDate> days) {
        var dice = new Random(person.actor().hashCode());
        var next = new int[] {from};
        days.stream()
                .collect(Collectors.groupingBy(YearMonth::from, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(month -> transaction.executeWithoutResult(status -> month.stream()
                        .filter(day -> dice.nextInt(100) < share)
                        .forEach(day -> day(person, day, homes, next, dice))));
    }

    private void day(Viewer person, LocalDate day, List<Home> homes, int[] next, Random dice) {
        var work = WORKS.get(dice.nextInt(WORKS.size()));
        var locked = day.isAfter(LocalDate.of(2020, 1, 26)) && day.isBefore(LocalDate.of(2020, 3, 10));
        var visited = new ArrayList<Home>();
        for (var i = work.homes() && !locked && !homes.isEmpty() ? 3 + dice.nextInt(4) : 0; i > 0; i--) {
            var home = homes.get(next[0]++ % homes.size());
            if (!day.isBefore(home.registeredOn)) {
                visited.add(home);
            }
        }
        write(person, day, work, locked, visited, dice);
    }

    private void write(Viewer person, LocalDate day, Work work, boolean locked, List<Home> visited, Random dice) {
        var said = locked ? pick(COVID, dice) : pick(work.said(), dice);
        var one = visited.isEmpty() ? null : visited.get(0);
        var problem = one != null && dice.nextInt(100) < 10 ? one.name() + "家" + pick(PROBLEMS, dice) : null;
        var promise = one != null && dice.nextInt(100) < 14 ? one.name() + "家：" + pick(PROMISES, dice) : null;
        var until = day.plusDays(7L * (1 + dice.nextInt(3)));
        var kind = locked ? "services" : work.kind();
        var named = problem != null || promise != null ? visited.subList(0, 1) : visited;
        var id = book.record(
                entry(person, "log " + day, day, said, kind, named, problem, promise, promise == null ? null : until));
        finish(FollowUpKind.PROMISE, promise, id, day, until, one, dice);
        finish(FollowUpKind.PROBLEM, problem, id, day, day.plusDays(20), one, dice);
        if (named.size() < visited.size()) {
            var rest = visited.subList(1, visited.size());
            book.record(
                    entry(person, "log " + day + " rest", day, pick(work.said(), dice), kind, rest, null, null, null));
        }
    }

    /** Households of which something was found or promised have an entry of their own; the others of the day share one. */
    private static LogDraft entry(
            Viewer person,
            String send,
            LocalDate day,
            String said,
            String kind,
            List<Home> visited,
            @Nullable String problem,
            @Nullable String promise,
            @Nullable LocalDate until) {
        return new LogDraft(
                send(person, send),
                person.prefix(),
                day,
                said,
                List.of(kind),
                null,
                visited.stream().map(Home::householdId).distinct().toList(),
                null,
                problem,
                promise,
                until,
                null);
    }

    /** Nearly everything of before the last weeks is done by now; a villager whom it was promised says so. */
    private void finish(
            FollowUpKind kind,
            @Nullable String what,
            long entry,
            LocalDate day,
            LocalDate until,
            @Nullable Home home,
            Random dice) {
        if (what == null) {
            return;
        }
        var doneOn = day.plusDays(1 + dice.nextInt((int) Math.max(1, ChronoUnit.DAYS.between(day, until))));
        if (doneOn.isBefore(END.minusDays(10)) && dice.nextInt(100) < (day.getYear() == 2019 ? 100 : 93)) {
            followUps.close(
                    FollowUpSource.LOG,
                    entry,
                    kind,
                    new Outcome(
                            pick(DONE, dice),
                            doneOn,
                            home == null ? null : Confirmation.WORDS,
                            home == null ? null : home.name() + "说办好了"));
        }
    }

    /** Visits of December with the checklist, signed on paper: what they found waits for the clerk. */
    private List<Long> signed(Viewer person, List<Home> homes) {
        var dice = new Random(person.actor().hashCode() + 1L);
        var recorded = new ArrayList<Long>();
        for (var i = 0; i < Math.min(12, homes.size()); i++) {
            var home = homes.get((i * 7 + 3) % homes.size());
            var leaks = i == 4;
            recorded.add(visits.record(new VisitDraft(
                    send(person, "visit " + i),
                    home.householdId(),
                    LocalDate.of(2020, 12, 1).plusDays(i),
                    null,
                    "户主" + home.name(),
                    "年底核“两不愁三保障”，" + (leaks ? "东屋漏雨要修。" : "都达标，户主在表上签了字。"),
                    leaks ? home.name() + "家东屋漏雨" : null,
                    null,
                    null,
                    LocalDate.of(2021, 3, 1).plusDays(dice.nextInt(20)),
                    Signed.PAPER,
                    List.of(
                            new Finding("food", true, null),
                            new Finding("clothing", true, null),
                            new Finding("education", true, null),
                            new Finding("medical", true, null),
                            new Finding("housing", !leaks, leaks ? "东屋漏雨" : null),
                            new Finding("water", true, null)),
                    null,
                    null)));
        }
        return recorded;
    }

    private static UUID send(Viewer person, String what) {
        return UUID.nameUUIDFromBytes((person.actor() + " " + what).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String pick(List<String> texts, Random dice) {
        return texts.get(dice.nextInt(texts.size()));
    }
}
