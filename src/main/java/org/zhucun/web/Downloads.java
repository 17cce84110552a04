package org.zhucun.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the form that takes a list along is made from; {@code #downloads} in templates. */
public final class Downloads {

    /** The parameter that says what a list is taken along for. */
    public static final String PURPOSE = "purpose";

    private static final List<String> PURPOSES = List.of("DAILY", "VISIT", "MEETING", "REPORT", "FILE");

    private final Show show;

    Downloads(Show show) {
        this.show = show;
    }

    /**
     * A list as a file.
     *
     * @param path the address without its ending
     * @param kept its filters, one entry a value
     * @param purposes ready answers to what for, the usual one first
     */
    public record File(String path, List<Map.Entry<String, String>> kept, List<String> purposes) {}

    /** @param address of the workbook, with its filters */
    public File of(String address) {
        var parts = UriComponentsBuilder.fromUriString(address).build();
        return new File(
                String.valueOf(parts.getPath()).replaceFirst("\\.xlsx$", ""),
                parts.getQueryParams().entrySet().stream()
                        .filter(one -> !one.getKey().equals(PURPOSE))
                        .flatMap(one -> one.getValue() == null
                                ? Stream.of()
                                : one.getValue().stream()
                                        .filter(value -> value != null)
                                        .map(value -> Map.entry(decoded(one.getKey()), decoded(value))))
                        .toList(),
                PURPOSES.stream()
                        .map(one -> show.say("web.export.purpose." + one))
                        .toList());
    }

    private static String decoded(String text) {
        return UriUtils.decode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
