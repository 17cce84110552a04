package org.zhucun.division;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.servlet.HandlerInterceptor;
import org.zhucun.web.Here;

/**
 * Leads the address of a list that was kept with an old code of a town or village to the same list with the code of
 * today. The history is asked by the codes of its time.
 */
@Component
class OldCodes implements HandlerInterceptor {

    private static final List<String> PARAMETERS = List.of("village", "town");

    /** What another server of the same database moved is known after this time. */
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private volatile @Nullable Known known;

    OldCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Known(Map<String, String> today, long at) {}

    private record Moved(String old, String today) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        // the page that tells of an error reads no parameter: those of an upload that is too large cannot be read
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || !"GET".equals(request.getMethod())
                || request.getRequestURI().startsWith("/admin/")) {
            return true;
        }
        for (var name : PARAMETERS) {
            var code = request.getParameter(name);
            var today = code == null ? null : today().get(code.strip());
            if (today != null) {
                response.sendRedirect(Here.of(request).with(name, today));
                return false;
            }
        }
        return true;
    }

    @TransactionalEventListener
    void forget(DivisionMoved moved) {
        known = null;
    }

    private Map<String, String> today() {
        var now = System.nanoTime();
        var remembered = known;
        if (remembered == null || now - remembered.at() > REMEMBERED.toNanos()) {
            remembered = new Known(read(), now);
            known = remembered;
        }
        return remembered.today();
    }

    /** A code that stands today, or stands again, is nobody's old code. */
    private Map<String, String> read() {
        return jdbc.sql("""
                        select distinct on (m.old) m.old, m.today
                        from (select old_code as old, code as today, until_on as on_day, division_alias_id as id from division_alias
                              union all select code, merged_into, ended_on, 0 from division where ended_on is not null) m
                        join division d on d.code = m.today and d.ended_on is null
                        where not exists (select from division n where n.code = m.old and n.ended_on is null)
                        order by m.old, m.on_day desc, m.id desc""").query(Moved.class).list().stream().collect(Collectors.toMap(Moved::old, Moved::today));
    }
}
