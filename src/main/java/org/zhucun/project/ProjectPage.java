package org.zhucun.project;

import java.util.List;
import org.zhucun.web.Fact;
import org.zhucun.worklog.LogRow;

/**
 * A project on its page.
 *
 * @param entries the latest entries of the log about it
 * @param all how many there are
 * @param reads whether the reader may open entries of the log
 * @param writes whether the reader writes the log of this village
 * @param keeps whether the reader keeps the list of projects
 */
record ProjectPage(
        long id,
        String villageCode,
        String village,
        String name,
        String stage,
        String stageCss,
        String content,
        List<Fact> facts,
        List<LogRow> entries,
        int all,
        boolean reads,
        boolean writes,
        boolean keeps) {}
