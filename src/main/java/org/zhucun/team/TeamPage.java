package org.zhucun.team;

import java.util.List;
import org.zhucun.web.Choice;
import org.zhucun.web.Condition;

/** A village's team with its rules. */
record TeamPage(
        String code,
        String village,
        boolean full,
        String summary,
        List<Line> team,
        List<Line> coming,
        List<Line> former,
        List<Condition> conditions,
        List<Choice> priorities,
        List<Choice> open,
        boolean marks,
        boolean opens) {

    /** Somebody of the team; the telephone only for who is there now. */
    record Line(
            String href,
            String name,
            String role,
            String unit,
            String age,
            String education,
            String grade,
            String from,
            String until,
            String state,
            String stateCss,
            String phone) {}
}
