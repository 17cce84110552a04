package org.zhucun.dossier;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.zhucun.history.HistoryEvents;
import org.zhucun.print.Origin;
import org.zhucun.print.Origins;
import org.zhucun.print.Printer;
import org.zhucun.print.Sheet;
import org.zhucun.viewer.Role;
import org.zhucun.viewer.Viewer;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.Refusal;

/** Sends what was printed and records that it left the house: who, what and why; whole numbers are recorded apart. */
@Component
class Prints {

    private static final Set<Role> OPENERS = Set.of(Role.TOWN_CADRE, Role.FIRST_SECRETARY, Role.VILLAGE_CLERK);

    private final Printer printer;
    private final HistoryEvents history;
    private final Origins origins;

    Prints(Printer printer, HistoryEvents history, Origins origins) {
        this.printer = printer;
        this.history = history;
        this.origins = origins;
    }

    /** Whether the reader's post may see identity and bank numbers whole. */
    static boolean mayOpen() {
        var role = Viewers.current().map(Viewer::role).orElse(null);
        return role != null && OPENERS.contains(role);
    }

    /** The purpose, which every print of personal data has. */
    static String purpose(@Nullable String reason, boolean whole) {
        if (whole && !mayOpen()) {
            throw new AccessDeniedException("whole numbers are printed by those who keep the register");
        }
        if (reason == null || reason.strip().length() < 2) {
            throw new Refusal("dossier.reason.missing");
        }
        var text = reason.strip();
        return text.length() > 100 ? text.substring(0, 100) : text;
    }

    Origin origin(String why) {
        return origins.of(why);
    }

    /** Records an export, and apart from it that numbers were opened. */
    void record(
            String village,
            @Nullable String table,
            @Nullable Long id,
            String why,
            boolean whole,
            Map<String, ?> detail) {
        history.record("EXPORT", village, table, id, why, detail);
        if (whole) {
            history.record("UNMASK", village, table, id, why, Map.of("field", "print"));
        }
    }

    /** Sends sheets as one PDF. */
    void send(List<Sheet> sheets, Origin origin, String name, HttpServletResponse response) {
        var printed = printer.print(sheets, origin);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", disposition(name + ".pdf"));
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(printed.pdf().length);
        try {
            response.getOutputStream().write(printed.pdf());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String disposition(String file) {
        return "inline; filename*=UTF-8''"
                + URLEncoder.encode(file, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
