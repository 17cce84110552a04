package org.zhucun.offline;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhucun.viewer.Open;
import org.zhucun.web.Assets;
import org.zhucun.web.SecureHeaders;
import org.zhucun.web.Shows;

/** What a phone fetches to install the field pages; nothing here is personal. */
@Open
@Controller
class InstallController {

    /** What the field pages are made with; its addresses change with its content, and so does the worker. */
    private static final List<String> SHELL = List.of(
            "tabler.min.css",
            "theme.css",
            "theme.js",
            "app.js",
            "htmx.min.js",
            "phone.js",
            "outbox.js",
            "outdoor.js",
            "away.js",
            "icons.svg",
            "favicon.svg");

    private final String worker;
    private final String tag;
    private final Assets assets;
    private final Shows shows;

    InstallController(Assets assets, Shows shows) {
        this.assets = assets;
        this.shows = shows;
        var shell = SHELL.stream().map(assets::url).map(url -> "'" + url + "'").collect(Collectors.joining(", "));
        var text = "const SHELL = [" + shell + "];\nconst POLICY = \"" + SecureHeaders.CONTENT_SECURITY_POLICY + "\";\n"
                + assets.text("phone.js") + assets.text("worker.js");
        this.tag = DigestUtils.md5DigestAsHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        this.worker = "const VERSION = '" + tag + "';\n" + text;
    }

    /** The service worker, at the root because it stands before every page; a weak tag, because it is sent compressed. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        var answer = known != null && known.contains(tag)
                ? ResponseEntity.status(304)
                : ResponseEntity.ok()
                        .contentType(new MediaType("text", "javascript", java.nio.charset.StandardCharsets.UTF_8));
        answer.eTag("W/\"" + tag + "\"").cacheControl(CacheControl.noCache());
        return known != null && known.contains(tag) ? answer.build() : answer.body(worker);
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest(@RequestParam(name = "in", defaultValue = "zh") String language) {
        var show = shows.in(locale(language));
        var manifest = new java.util.LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", show.say("offline.app.name"));
        manifest.put("short_name", show.say("web.name"));
        manifest.put("description", show.say("offline.app.text"));
        manifest.put("lang", show.lang());
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        manifest.put("display", "standalone");
        manifest.put("theme_color", "#155a76");
        manifest.put("background_color", "#f5f4ef");
        manifest.put(
                "icons",
                Stream.of("icon-192:192:any", "icon-512:512:any", "icon-maskable:512:maskable")
                        .map(icon -> icon.split(":"))
                        .map(icon -> Map.of(
                                "src",
                                assets.url(icon[0] + ".png"),
                                "sizes",
                                icon[1] + "x" + icon[1],
                                "type",
                                "image/png",
                                "purpose",
                                icon[2]))
                        .toList());
        manifest.put(
                "shortcuts",
                List.of(
                        Map.of("name", show.say("log.new"), "url", "/logs/new"),
                        Map.of("name", show.say("nav.outbox"), "url", "/outbox")));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/manifest+json"))
                .cacheControl(CacheControl.maxAge(1, TimeUnit.DAYS).cachePublic())
                .body(manifest);
    }

    /** What stands where a page cannot be had; the worker fetches it in both languages. */
    @GetMapping("/offline")
    String away() {
        return "offline/away";
    }

    private static Locale locale(String language) {
        return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }
}
