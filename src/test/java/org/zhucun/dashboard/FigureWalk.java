package org.zhucun.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Follows every figure of a dashboard to its list and compares the figure with what the list says it holds. */
record FigureWalk(MockMvcTester mvc, RequestPostProcessor reader) {

    private static final Pattern CELL =
            Pattern.compile("<a href=\"([^\"]+)\" data-counts=\"(rows|persons)\">([0-9,]+)</a>");
    private static final Pattern TILE = Pattern.compile(
            "<a href=\"(/[^\"]+)\"><span>[^<]*</span><b><output>([0-9,]+)</output>(?:<span class=\"unit\">[^<]*</span>)?</b>(?:<i> ([0-9,]+) 人</i>)?");

    /** A number in a table that leads nowhere, but for the year's line, which is a rule and not a count. */
    private static final Pattern LOOSE = Pattern.compile("<td[^>]*>([0-9][0-9,.]*%?)</td>");

    private static final Pattern RULES = Pattern.compile(
            "<tr data-series=\"line\".*?</tr>|<td class=\"num z-hide-s soft\">[^<]*</td>", Pattern.DOTALL);
    private static final Pattern TOTAL = Pattern.compile("id=\"total\">([0-9,]+)</output>");
    private static final Pattern PERSONS = Pattern.compile("id=\"total\">.*?<i> ([0-9,]+) 人</i>", Pattern.DOTALL);

    /** The figures by where they lead. */
    Map<String, String> follow(String path, int least) throws UnsupportedEncodingException {
        var shown = page(path);
        var figures = figures(shown);
        assertThat(figures.size()).as("figures of " + path).isGreaterThan(least);
        var softly = new SoftAssertions();
        softly.assertThat(LOOSE.matcher(RULES.matcher(shown).replaceAll(""))
                        .results()
                        .map(one -> one.group(1))
                        .toList())
                .as("figures of " + path + " that lead nowhere")
                .isEmpty();
        for (var figure : figures.entrySet()) {
            var kind = figure.getKey().substring(0, figure.getKey().indexOf(' '));
            var href = figure.getKey().substring(kind.length() + 1).replace("&amp;", "&");
            var found = (kind.equals("rows") ? TOTAL : PERSONS).matcher(page(href));
            softly.assertThat(found.find() ? found.group(1) : "nothing")
                    .as(kind + " at " + href + " from " + path)
                    .isEqualTo(figure.getValue());
        }
        softly.assertAll();
        return figures;
    }

    private static Map<String, String> figures(String page) {
        var figures = new LinkedHashMap<String, String>();
        var cells = CELL.matcher(page);
        while (cells.find()) {
            figures.put(cells.group(2) + " " + cells.group(1), cells.group(3));
        }
        var tiles = TILE.matcher(page);
        while (tiles.find()) {
            figures.put("rows " + tiles.group(1), tiles.group(2));
            if (tiles.group(3) != null) {
                figures.put("persons " + tiles.group(1), tiles.group(3));
            }
        }
        return figures;
    }

    String page(String path) throws UnsupportedEncodingException {
        var answer = mvc.get().uri(URI.create(path)).with(reader).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }
}
