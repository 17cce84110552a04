package org.zhucun.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What a file of many households is for; the filters are those of the list, as a query. */
record DossierForm(
        @NotBlank @Size(min = 2, max = 100) @Nullable String reason,
        @Nullable Boolean whole,
        @Nullable String filters,
        @Nullable UUID key) {

    static String write(Map<String, String> query) {
        var address = UriComponentsBuilder.newInstance();
        query.forEach((name, value) -> {
            if (!value.isBlank() && !name.equals("reason") && !name.equals("whole")) {
                address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8));
            }
        });
        var text = address.build(true).getQuery();
        return text == null ? "" : text;
    }

    static Map<String, String> read(@Nullable String text) {
        var query = new LinkedHashMap<String, String>();
        if (text != null) {
            UriComponentsBuilder.newInstance()
                    .query(text)
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> {
                        var value = values.get(0);
                        query.put(name, value == null ? "" : UriUtils.decode(value, StandardCharsets.UTF_8));
                    });
        }
        return query;
    }
}
