package org.zhucun.secretary;

import java.time.Period;
import java.util.List;
import org.zhucun.web.Show;

/** A person as the list shows him. */
record CadreRow(
        long id,
        String name,
        String sex,
        String age,
        String education,
        String partySince,
        String grade,
        String unit,
        String phone,
        String village,
        String role,
        String state,
        String stateCss) {

    static CadreRow of(CadreList.Row row, Show show) {
        return new CadreRow(
                row.cadreId(),
                show.name(row.name()),
                show.word("cadre.sex", row.sex()),
                Show.count(Period.between(row.bornOn(), show.today()).getYears()),
                show.word("cadre.education", row.education()),
                Show.date(row.partySince()),
                show.word("cadre.grade", row.grade()) + (row.reserve() ? show.say("cadre.grade.reserve") : ""),
                row.unit(),
                row.phone(),
                Show.text(row.village()),
                row.role() == null ? Show.NONE : show.word("villagePosting.role", row.role()),
                row.state() == null ? show.say("cadre.posted.free") : show.word("villagePosting.state", row.state()),
                row.state() == null ? "soft" : VillagePostingRow.css(row.state()));
    }

    List<String> cells() {
        return List.of(name, sex, age, education, partySince, grade, unit, phone, village, role, state);
    }
}
