package org.zhucun.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhucun.secretary.Posted;
import org.zhucun.secretary.Postings;
import org.zhucun.team.Priorities;
import org.zhucun.training.CourseDesk;
import org.zhucun.training.CourseForm;
import org.zhucun.training.ExemplarDesk;
import org.zhucun.training.TrainingKind;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/** Two years of courses for the teams, the village that comes first, and three exemplary cases on their way. */
@Component
@ConditionalOnProperty(name = "zhucun.demo", havingValue = "true")
class TeamTraining {

    private static final Logger LOG = LoggerFactory.getLogger(TeamTraining.class);
    private static final String TOWN = "140899101";
    private static final Viewer COUNTY = new Viewer("county", Role.COUNTY_REVIEWER, "140899");

    private record Held(
            TrainingKind kind,
            String title,
            String place,
            String from,
            String until,
            String hours,
            @Nullable Integer mark) {}

    private static final List<Held> COURSES = List.of(
            new Held(TrainingKind.ROTATION, "2019 年第一书记轮训班", "县委党校", "2019-05-13", "2019-05-15", "24", 60),
            new Held(TrainingKind.EXCHANGE, "驻村工作队经验交流会", "测试镇会议室", "2019-11-20", "2019-11-20", "6", null),
            new Held(TrainingKind.OBSERVATION, "菊苑村产业现场观摩", "菊苑村", "2020-07-08", "2020-07-08", "6", null),
            new Held(TrainingKind.ROTATION, "2020 年脱贫攻坚收官轮训班", "县委党校", "2020-09-14", "2020-09-16", "24", 60));

    private final CourseDesk courses;
    private final ExemplarDesk exemplars;
    private final Priorities priorities;
    private final Postings postings;
    private final JdbcClient jdbc;

    TeamTraining(
            CourseDesk courses, ExemplarDesk exemplars, Priorities priorities, Postings postings, JdbcClient jdbc) {
        this.courses = courses;
        this.exemplars = exemplars;
        this.priorities = priorities;
        this.postings = postings;
        this.jdbc = jdbc;
    }

    /** What is there already is left alone. */
    void load() {
        as(COUNTY, () -> {
            priorities.mark(TOWN + "206", "DEEPLY_POOR");
            return true;
        });
        for (var i = 0; i < COURSES.size(); i++) {
            hold(COURSES.get(i), i);
        }
        var published = tell(
                203,
                LocalDate.of(2020, 10, 30),
                "一朵菊花带富一个村",
                "2018 年刚到村时，全村没有一亩菊花。郭永强带着党员先试种十二亩，跑市里请来技术员，蹲在地里学移栽、学烘干。\n第一年每亩多收两千多元，第二年村里办起烘干房，贫困户交鲜花、合作社包销。到 2020 年，全村菊花一百二十亩，六十多户有了稳定收入。");
        if (published != null) {
            as(COUNTY, () -> {
                exemplars.publish(published, LocalDate.of(2020, 11, 6));
                return true;
            });
        }
        tell(
                207,
                LocalDate.of(2020, 12, 17),
                "把矛盾化解在大棚边上",
                "程晓燕是学法律的，到村第一件事是把十几年的土地纠纷一桩桩理清。\n她把调解桌搬到大棚边，谁家有争议，收工以后坐下来说，当场量地、当场写协议。两年化解纠纷三十一件，没有一件再闹到镇里。");
        LOG.info("The sample's training and cases are there");
    }

    private void hold(Held held, int number) {
        var first = LocalDate.parse(held.from);
        as(COUNTY, () -> {
            if (isThere("training_course", held.title)) {
                return 0L;
            }
            var id = courses.plan(new CourseForm(
                    null,
                    held.kind,
                    held.title,
                    held.place,
                    first,
                    LocalDate.parse(held.until),
                    new BigDecimal(held.hours),
                    held.mark,
                    null));
            var there = postings.postedOn(TOWN, first);
            courses.enrol(id, there.stream().map(Posted::cadreId).toList());
            courses.record(
                    id, there.stream().map(one -> result(one, held, number)).toList());
            return id;
        });
    }

    /** One in five was away each time, two of them all of 2020; a mark between 58 and 97. */
    private static CourseDesk.Result result(Posted one, Held held, int number) {
        var came = (one.cadreId() + number) % 5 != 0 && (number < 2 || one.cadreId() % 10 != 3);
        return new CourseDesk.Result(
                one.cadreId(),
                came,
                came && held.mark != null ? Integer.valueOf((int) (58 + one.cadreId() * 7 % 40)) : null);
    }

    /** Written by the village's First Secretary and handed in; null when it was there. */
    private @Nullable Long tell(int village, LocalDate day, String title, String body) {
        var secretary = new Viewer("secretary" + village, Role.FIRST_SECRETARY, TOWN + village);
        if (as(secretary, () -> isThere("exemplar", title))) {
            return null;
        }
        return as(secretary, () -> {
            var id = exemplars.write(TOWN + village, title, body);
            exemplars.submit(id, day);
            return id;
        });
    }

    private boolean isThere(String table, String title) {
        return jdbc.sql("select exists (select from " + table + " where title = :title)")
                .param("title", title)
                .query(Boolean.class)
                .single();
    }

    private static <T extends @Nullable Object> T as(Viewer viewer, Callable<T> work) {
        return Viewers.as(viewer, work);
    }
}
