package org.zhucun.pinyin;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a name: 马浩然 is "mahaoran", its initials "mhr". ICU knows how surnames are read (曾 单 仇 解 查 区) except the few
 * named here. Reading costs a tenth of a millisecond, so the latest surnames and all
 * characters of given names are remembered.
 */
public final class Pinyin {

    /** Surnames that ICU reads as the common word. 黑 is hēi as a surname of the Hui; 洗 stands for 冼. */
    private static final Map<String, String> SURNAMES =
            Map.of("朴", "piao", "缪", "miao", "覃", "qin", "黑", "hei", "洗", "xian");

    private static final Set<String> COMPOUND = Set.of(
            ("欧阳 司马 上官 诸葛 尉迟 长孙 万俟 慕容 令狐 皇甫 公孙 夏侯 东方 太史 端木 百里 南宫 西门 宇文 独孤 司徒 闻人 钟离 澹台 呼延 申屠 轩辕 淳于 单于 拓跋").split(" "));

    private static final int REMEMBERED = 20_000;

    /** ICU's transliterators are safe to share once made. Its ASCII step makes ü a u; everybody types v. */
    private static final Transliterator LATIN = Transliterator.createFromRules(
            "names", ":: Han-Latin/Names; :: NFC; [üǖǘǚǜ] > v; :: Latin-ASCII; :: Lower;", Transliterator.FORWARD);

    private static final Map<String, List<String>> READ =
            Collections.synchronizedMap(new LinkedHashMap<>(1024, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
                    return size() > REMEMBERED;
                }
            });

    /** A surname that takes nothing of what follows it. */
    private static final char GIVEN_AFTER = '李';

    private static final Map<Character, List<String>> GIVEN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** All syllables in small letters without spaces or tones; letters and digits stay, everything else is dropped. */
    public static String full(String name) {
        return String.join("", syllables(name));
    }

    /** The first letter of each syllable. */
    public static String initials(String name) {
        return syllables(name).stream()
                .map(syllable -> syllable.substring(0, 1))
                .collect(Collectors.joining());
    }

    /** A name as an English page writes it, family first: 马浩然 is "Ma Haoran", 欧阳静 "Ouyang Jing"; other scripts stay. */
    public static String written(String name) {
        return Stream.of(name.strip().split("[·•]"))
                .map(part -> isHan(part) && !part.isEmpty() ? spelled(part, name.equals(part)) : part)
                .collect(Collectors.joining(" "));
    }

    /** The name of a place without the word for what it is, in one word: 梨花坡 is "Lihuapo"; other scripts stay. */
    public static String place(String name) {
        var text = name.strip();
        return text.isEmpty() || !isHan(text) ? text : capital(String.join("", split(LATIN.transliterate(text))));
    }

    private static String spelled(String part, boolean whole) {
        var syllables = syllables(part);
        var family = !whole ? syllables.size() : part.length() > 2 && COMPOUND.contains(part.substring(0, 2)) ? 2 : 1;
        var words = Stream.of(
                        syllables.subList(0, Math.min(family, syllables.size())),
                        syllables.subList(Math.min(family, syllables.size()), syllables.size()))
                .filter(word -> !word.isEmpty())
                .map(word -> capital(String.join("", word)));
        return words.collect(Collectors.joining(" "));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private static List<String> syllables(String name) {
        var text = name.strip();
        if (text.length() < 3 || !isHan(text)) {
            return remembered(text);
        }
        // Only the surname is read by what follows it, and no surname is longer than two characters.
        var read = new ArrayList<>(remembered(text.substring(0, 2)));
        for (var i = 2; i < text.length(); i++) {
            read.addAll(GIVEN.computeIfAbsent(text.charAt(i), each -> after(each)));
        }
        return read;
    }

    /** Nothing for the few characters that have no reading. */
    private static List<String> after(char given) {
        return split(LATIN.transliterate("" + GIVEN_AFTER + given)).stream()
                .skip(1)
                .toList();
    }

    private static boolean isHan(String text) {
        return text.chars().allMatch(c -> c >= '\u4e00' && c <= '\u9fa5');
    }

    private static List<String> remembered(String name) {
        var known = READ.get(name);
        if (known == null) {
            known = read(name);
            READ.put(name, known);
        }
        return known;
    }

    /** Reads the whole at once. */
    static List<String> read(String name) {
        if (name.isEmpty()) {
            return List.of();
        }
        var surname = SURNAMES.get(name.substring(0, 1));
        return surname == null
                ? split(LATIN.transliterate(name))
                : Stream.concat(Stream.of(surname), split(LATIN.transliterate(name.substring(1))).stream())
                        .toList();
    }

    private static List<String> split(String latin) {
        return Stream.of(latin.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(syllable -> !syllable.isEmpty())
                .toList();
    }
}
