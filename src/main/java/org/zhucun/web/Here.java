package org.zhucun.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the current list with its filters; a handler takes it as a parameter and makes links from it. */
public final class Here {

    private final String path;
    private final MultiValueMap<String, String> query;

    private Here(String path, MultiValueMap<String, String> query) {
        this.path = path;
        this.query = query;
    }

    public static Here of(HttpServletRequest request) {
        var query = new LinkedMultiValueMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            var kept =
                    List.of(values).stream().filter(value -> !value.isBlank()).toList();
            if (!kept.isEmpty() && !name.startsWith("_")) {
                query.put(name, kept);
            }
        });
        return new Here(request.getRequestURI(), query);
    }

    /** The same list with this parameter set, from its first page; null removes it. */
    public String with(String name, @Nullable Object value) {
        return address(path, name, value);
    }

    public String without(String name) {
        return address(path, name, null);
    }

    /** Another path, say an export, with the same filters. */
    public String at(String otherPath) {
        return address(otherPath, "page", null);
    }

    /** The list without any filter. */
    public String cleared() {
        return path;
    }

    private String address(String target, String name, @Nullable Object value) {
        var changed = new LinkedMultiValueMap<>(query);
        changed.remove("page");
        changed.remove("after");
        changed.remove("before");
        changed.remove(name);
        if (value != null && !value.toString().isEmpty()) {
            changed.add(name, value.toString());
        }
        return UriComponentsBuilder.fromPath(target)
                .queryParams(changed)
                .encode()
                .build()
                .toUriString();
    }
}
