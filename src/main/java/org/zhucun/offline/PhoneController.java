package org.zhucun.offline;

import static org.zhucun.viewer.Role.FIRST_SECRETARY;
import static org.zhucun.viewer.Role.TEAM_MEMBER;
import static org.zhucun.viewer.Role.VILLAGE_CLERK;

import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhucun.cipher.Cipher;
import org.zhucun.parameter.Parameters;
import org.zhucun.viewer.AfterTheEnd;
import org.zhucun.viewer.Allowed;
import org.zhucun.viewer.Viewers;
import org.zhucun.web.FieldPage;
import org.zhucun.web.Shows;
import org.zhucun.web.SignedIn;

/** Tells a phone whom it is held by, for how long it may keep what it has, and with which token it sends. */
@Allowed({FIRST_SECRETARY, TEAM_MEMBER, VILLAGE_CLERK})
@Controller
@RequestMapping("/phone")
class PhoneController {

    /**
     * @param who the person, role and place; pages kept for another are wiped
     * @param actor the person; entries are sent by who wrote them
     * @param key seals the entries of this person, base64; the phone imports it so that nothing can read it out again
     * @param lease shown when the login has run out, see {@link Leases}
     * @param days how long pages are kept without asking again
     * @param pages what to open without a signal
     */
    record Phone(
            String who,
            String actor,
            String key,
            String token,
            String lease,
            int days,
            String today,
            String lang,
            List<String> pages) {}

    private final Cipher cipher;
    private final Leases leases;
    private final Parameters parameters;
    private final List<FieldPage> pages;
    private final ObjectProvider<SignedIn> signedIn;
    private final Shows shows;

    PhoneController(
            Cipher cipher,
            Leases leases,
            Parameters parameters,
            List<FieldPage> pages,
            ObjectProvider<SignedIn> signedIn,
            Shows shows) {
        this.cipher = cipher;
        this.leases = leases;
        this.parameters = parameters;
        this.pages = pages;
        this.signedIn = signedIn;
        this.shows = shows;
    }

    @AfterTheEnd
    @GetMapping
    ResponseEntity<Phone> show(CsrfToken token) {
        var viewer = Viewers.required();
        var show = shows.now();
        return ResponseEntity.ok(new Phone(
                viewer.key(),
                viewer.actor(),
                Base64.getEncoder().encodeToString(cipher.phoneKey(viewer.actor())),
                token.getToken(),
                leases.of(viewer),
                parameters.limit("phone.keep-days"),
                show.today().toString(),
                show.english() ? "en" : "zh",
                onlySends()
                        ? List.of()
                        : pages.stream()
                                .filter(page -> page.roles().contains(String.valueOf(viewer.role())))
                                .map(FieldPage::path)
                                .toList()));
    }

    /** Whose posting ended keeps nothing of the village any more. */
    private boolean onlySends() {
        var account = signedIn.getIfAvailable();
        var reader = account == null ? null : account.reader();
        return reader != null && reader.sendsUntil() != null;
    }
}
