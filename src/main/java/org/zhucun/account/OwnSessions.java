package org.zhucun.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.zhucun.web.NotFound;
import ua_parser.CachingParser;
import ua_parser.Parser;

/** Where a person is signed in; each place can be ended from another. */
@Service
class OwnSessions {

    static final String AGENT = "session.agent";
    static final String ADDRESS = "session.address";

    /** A session as its owner sees it; the number is its place in the list, its id stays secret. */
    record Row(String number, String agent, String address, Instant begun, Instant seen, boolean current) {}

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    List<Row> of(String username, String currentId) {
        return all(username).stream()
                .map(session -> new Row(
                        number(session),
                        browser(text(session, AGENT)),
                        text(session, ADDRESS),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .toList();
    }

    /** Ends one session of a person. */
    void end(String username, String number) {
        var wanted = all(username).stream()
                .filter(session -> number(session).equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
        sessions.deleteById(wanted.getId());
    }

    /** Ends every session of a person but one; null ends all. */
    void endAll(String username, @Nullable String but) {
        all(username).stream().map(Session::getId).filter(id -> !id.equals(but)).forEach(sessions::deleteById);
    }

    /** Ends the sessions of a person that act for a division, or for one below it. */
    void endActingFor(String username, String division) {
        all(username).stream()
                .filter(session -> actsFor(session, division))
                .map(Session::getId)
                .forEach(sessions::deleteById);
    }

    private static boolean actsFor(Session session, String division) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().getPrincipal() instanceof AccountPrincipal principal
                && principal.posting().prefix().startsWith(division);
    }

    static String agent(HttpServletRequest request) {
        var agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(300, agent.length()));
    }

    private List<? extends Session> all(String username) {
        return sessions.findByPrincipalName(username).values().stream()
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .toList();
    }

    /** A browser by its name and system, "Chrome Mobile 120 · Android 12"; as it calls itself where neither is known. */
    static String browser(String agent) {
        var client = Agents.PARSER.parse(agent);
        var browser = named(client.userAgent.family, client.userAgent.major);
        var system = named(client.os.family, client.os.major);
        return browser.isEmpty()
                ? agent.substring(0, Math.min(60, agent.length()))
                : system.isEmpty() ? browser : browser + " · " + system;
    }

    private static String named(@Nullable String family, @Nullable String major) {
        return family == null || family.equals("Other") ? "" : major == null ? family : family + " " + major;
    }

    /** Its patterns are read when the first session is shown. */
    private static final class Agents {
        static final Parser PARSER = new CachingParser();
    }

    private static String number(Session session) {
        return Long.toString(session.getCreationTime().toEpochMilli(), 36);
    }

    private static String text(Session session, String attribute) {
        return session.getAttribute(attribute) instanceof String text ? text : "";
    }
}
