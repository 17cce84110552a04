package org.zhucun.notice;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;

/**
 * Carries objections from the public window to the cases behind them: the window itself may not see those. What could not
 * be told is told again.
 */
@Component
public class ObjectionNews {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectionNews.class);

    private record Untold(long objectionId, String villageCode) {}

    private final Notices notices;
    private final JdbcClient jdbc;

    ObjectionNews(Notices notices, JdbcClient jdbc) {
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
    public void spread() {
        for (var untold : jdbc.sql("select * from untold_objections()")
                .query(Untold.class)
                .list()) {
            try {
                Viewers.as(Viewer.system("objection", untold.villageCode), () -> notices.tell(untold.objectionId));
            } catch (RuntimeException failed) {
                LOG.warn("Objection {} could not be told; it will be again", untold.objectionId, failed);
            }
        }
    }
}
