package org.zhucun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path MESSAGES = RESOURCES.resolve("messages");
    private static final Pattern USED = Pattern.compile("#\\{\\s*([A-Za-z][\\w.-]*)");
    private static final Pattern LITERAL = Pattern.compile("[\"']([A-Za-z][\\w-]*(?:\\.[\\w-]+)*\\.?)[\"']");

    private static final Pattern JOINED = Pattern.compile("#\\{\\|([A-Za-z][\\w-]*\\.)(?:[\\w-]+\\.)*\\$\\{");

    /** Keys that code makes from data: labels, hints, errors and words of constants; navigation; field words of history. */
    private static final Pattern MADE = Pattern.compile(
            ".*\\.[A-Z][A-Z0-9_]*|.*\\.(hint|[A-Z][A-Za-z]+|typeMismatch)|[A-Z][A-Za-z]+|typeMismatch|nav\\..*");

    /** What is the same in every language. */
    private static final Set<String> NOT_WORDS = Set.of("Zhucun-demo-2020");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        chinese()
                .forEach((module, keys) -> assertThat(read(MESSAGES.resolve(module + "_en.properties"))
                                .keySet())
                        .as(module)
                        .isEqualTo(keys.keySet()));
    }

    @Test
    void everyFileIsListedOnce() throws IOException {
        var settings = new Properties();
        try (var in = Files.newBufferedReader(RESOURCES.resolve("application.properties"))) {
            settings.load(in);
        }
        var listed = Arrays.stream(
                        settings.getProperty("spring.messages.basename").split(","))
                .map(String::strip)
                .toList();
        assertThat(listed)
                .isSorted()
                .containsExactlyElementsOf(
                        chinese().keySet().stream().map("messages/"::concat).toList());
    }

    @Test
    void noKeyIsDefinedTwice() {
        var seen = new TreeMap<String, String>();
        chinese()
                .forEach((module, keys) -> keys.keySet()
                        .forEach(key -> assertThat(seen.put(key, module))
                                .as("%s in %s", key, module)
                                .isNull()));
    }

    @Test
    void englishWordsAreEnglishAndKeepTheirPlaceholders() {
        chinese().forEach((module, keys) -> {
            var english = read(MESSAGES.resolve(module + "_en.properties"));
            english.forEach((key, text) -> {
                assertThat(text).as(key).doesNotContain("'");
                if (!Set.of("web.mark", "web.language.other").contains(key) && !key.startsWith("intake.mend.")) {
                    assertThat(han(text)).as(key + "=" + text).isFalse();
                }
            });
        });
    }

    @Test
    void templatesSayNothingThemselves() {
        var words = new ArrayList<String>();
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            var text = text(template);
            var plain = text.replaceAll("(?s)<!--.*?-->", "")
                    .replaceAll("\\[\\[.*?]]", "")
                    .replaceAll("(?s)<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>", "\n");
            plain.lines()
                    .map(String::strip)
                    .filter(line -> !NOT_WORDS.contains(line))
                    .filter(line -> line.matches(".*[A-Za-z]{2,}.*") || han(line))
                    .forEach(line -> words.add(template.getFileName() + ": " + line));
            if (han(text.replaceAll("(?s)<!--.*?-->", ""))) {
                words.add(template + " holds Han text");
            }
        }
        assertThat(words).isEmpty();
    }

    @Test
    void templatesRunNoScriptAndTrustNoMarkup() {
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            var text = text(template);
            assertThat(text)
                    .as(template.toString())
                    .startsWith("<!DOCTYPE html>")
                    .doesNotContain("th:utext", "[(", "javascript:", " style=", "<style")
                    .doesNotContainPattern("<script(?![^>]*src)")
                    .doesNotContainPattern("\\son[a-z]+=");
        }
    }

    /** A filter's value is kept with each export, and the history says it in words. */
    @Test
    void whatAListIsNarrowedToIsAWordOfTheHistory() {
        var known = known();
        var wordless = new TreeSet<String>();
        var kept = Pattern.compile("put\\((?:\\w+, )?\"([A-Za-z]+)\"");
        for (var code : files(Path.of("src/main/java"), "Filter.java")) {
            var names = kept.matcher(
                    text(code).replaceFirst("(?s).* recorded\\(\\) \\{", "").replaceFirst("(?s)\\n    }.*", ""));
            while (names.find()) {
                if (Stream.of("history.detail.", "register.households.", "register.persons.")
                        .noneMatch(words -> known.contains(words + names.group(1)))) {
                    wordless.add(code.getFileName() + ": " + names.group(1));
                }
            }
        }
        assertThat(wordless).isEmpty();
    }

    @Test
    void noKeyIsMissing() {
        var known = known();
        var missing = new TreeSet<String>();
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            var used = USED.matcher(text(template));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(template.getFileName() + ": " + used.group(1));
                }
            }
        }
        var flash = Pattern.compile(
                "(?:new Refusal\\(|FlashAttribute\\(\\s*\"(?:notice|alert)\",|(?:show|now\\(\\))\\.say\\()\\s*\"([\\w.-]+)\"\\s*[,)]");
        for (var code : files(Path.of("src/main/java"), ".java")) {
            var used = flash.matcher(text(code));
            while (used.find()) {
                if (!known.contains(used.group(1))) {
                    missing.add(code.getFileName() + ": " + used.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** The summary of mistakes names each field by {@code <object>.<field>}. */
    @Test
    void everyFieldOfAFormHasItsLabel() {
        var known = known();
        var nameless = new TreeSet<String>();
        var form = Pattern.compile(
                "th:object=\"\\$\\{(\\w+)}\"|field :: (?!checkbox)(?:input \\('\\w+', |(?!input)\\w+ \\()'(\\w+)'|(_due) :: due");
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            var object = "";
            var found = form.matcher(text(template));
            while (found.find()) {
                if (found.group(1) != null) {
                    object = found.group(1);
                    continue;
                }
                for (var field : found.group(3) == null ? List.of(found.group(2)) : List.of("due", "dueBecause")) {
                    if (!object.isEmpty() && !known.contains(object + "." + field)) {
                        nameless.add(template.getFileName() + ": " + object + "." + field);
                    }
                }
            }
        }
        assertThat(nameless).isEmpty();
    }

    @Test
    void noKeyIsUnused() {
        var used = new TreeSet<String>();
        var prefixes = new TreeSet<String>();
        for (var template : files(RESOURCES.resolve("templates"), ".html")) {
            collect(text(template), used, prefixes);
        }
        for (var code : files(Path.of("src/main/java"), ".java")) {
            collect(text(code), used, prefixes);
        }
        var unused = known().stream()
                .filter(key -> !used.contains(key) && !MADE.matcher(key).matches())
                .filter(key ->
                        !used.contains(key.substring(key.lastIndexOf('.') + 1))) // errors.rejectValue(field, code)
                .filter(key -> !key.matches(".*\\.\\d+") || !used.contains(key.substring(0, key.lastIndexOf('.'))))
                .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unused).isEmpty();
    }

    private static void collect(String text, Set<String> used, Set<String> prefixes) {
        var expression = USED.matcher(text);
        while (expression.find()) {
            used.add(expression.group(1));
        }
        var made = JOINED.matcher(text);
        while (made.find()) {
            prefixes.add(made.group(1));
        }
        var literal = LITERAL.matcher(text);
        while (literal.find()) {
            var found = literal.group(1);
            if (found.endsWith(".")) {
                prefixes.add(found);
            } else {
                used.add(found);
            }
        }
    }

    private static Set<String> known() {
        return chinese().values().stream()
                .flatMap(keys -> keys.keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Map<String, String>> chinese() {
        var modules = new TreeMap<String, Map<String, String>>();
        for (var file : files(MESSAGES, ".properties")) {
            var name = file.getFileName().toString().replace(".properties", "");
            if (!name.endsWith("_en")) {
                modules.put(name, read(file));
            }
        }
        return modules;
    }

    private static Map<String, String> read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var keys = new TreeMap<String, String>();
        properties.forEach((key, text) -> keys.put(key.toString(), text.toString()));
        return keys;
    }

    private static boolean han(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
