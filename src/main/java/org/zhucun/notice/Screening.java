package org.zhucun.notice;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text that anybody may read must not hold: identity, phone and bank numbers, illness, disability, the cause of
 * poverty, markup. It reads full-width digits and numbers written in pieces as well; it rather refuses a harmless word than
 * lets a harmful one through.
 */
public final class Screening {

    /** What was found: the kind and the piece of text. */
    public record Leak(Kind kind, String piece) {}

    public enum Kind {
        MARKUP,
        IDENTITY,
        PHONE,
        BANK,
        NUMBER,
        CAUSE,
        DISABILITY,
        ILLNESS
    }

    /** Days and clock times are no numbers of a person: 2020-12-21, 2020年12月21日, 2020.12.21. */
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(?:19|20)\\d{2}\\s*[-年./]\\s*\\d{1,2}\\s*[-月./]\\s*\\d{1,2}(?!\\d)");

    private static final Pattern GAP = Pattern.compile("(?<=[0-9Xx*])[\\s\\u200b\\u00ad_.·-]+(?=[0-9Xx*])");
    private static final String NUMERALS = "〇零一二三四五六七八九";

    /** Numerals as banks and telephones say them, each with its figure. */
    private static final String SPOKEN = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖";

    private static final String FIGURES = "001234567891123456789";

    /** Whatever may stand between two figures of one number. */
    private static final String S = "(?:[^\\p{L}\\p{N}\\n]{1,3})?";

    /** Numbers of a person that are written in pieces of any kind: 140899 1968-05-12 0012, 139/0000/1234. */
    private static final Map<Kind, Pattern> IN_PIECES = new LinkedHashMap<>();

    private static final Map<Kind, Pattern> PATTERNS = new LinkedHashMap<>();

    static {
        IN_PIECES.put(
                Kind.IDENTITY,
                Pattern.compile(
                        "(?<!\\d)[1-9](?:S\\d){5}S(?:1S9|2S0)(?:S\\d){2}S[01]S\\dS[0-3]S\\d(?:S\\d){3}S[\\dXx](?!\\d)"
                                .replace("S", S)));
        IN_PIECES.put(Kind.PHONE, Pattern.compile("(?<!\\d)1S[3-9](?:S\\d){9}(?!\\d)".replace("S", S)));
        IN_PIECES.put(Kind.BANK, Pattern.compile("(?<!\\d)6S2(?:S\\d){14,17}(?!\\d)".replace("S", S)));
        PATTERNS.put(Kind.MARKUP, Pattern.compile("<\\s*[A-Za-z!/?]|&#|(?i:https?:|www\\.|javascript:)"));
        PATTERNS.put(
                Kind.IDENTITY,
                Pattern.compile("(?<!\\d)\\d{6}[\\d*]{8}\\d{2}[\\d*][\\dXx*](?!\\d)|(?<!\\d)[1-9]\\d{14}(?!\\d)"));
        PATTERNS.put(
                Kind.PHONE,
                Pattern.compile("(?<!\\d)(?:86)?1[3-9][\\d*]{9}(?!\\d)|(?<!\\d)0\\d{2,3}[2-9]\\d{6,7}(?!\\d)"));
        PATTERNS.put(Kind.BANK, Pattern.compile("(?<!\\d)\\d{12,19}(?!\\d)"));
        PATTERNS.put(
                Kind.NUMBER,
                Pattern.compile(
                        "\\d{7,}|\\d{2,}\\*{2,}\\d*|\\*{3,}\\d{2,}|身份证号?码?[:：]?\\s*\\d|卡号|尾号|(?:微信|QQ)号?码?[:：]?\\s*[A-Za-z0-9_-]{5,}"));
        PATTERNS.put(
                Kind.CAUSE,
                Pattern.compile(
                        "因[病残殘学學灾災婚老懒丧喪]|因(?:意外|疫情|住房|饮水|失业|事故|交通)|缺(?:劳动?力|技术|资金|土地|水(?!利))|(?:自身|内生)(?:发展)?动力|[致返]贫(?:主要)?原因|poverty cause|cause of poverty|lack of labou?r",
                        Pattern.CASE_INSENSITIVE));
        PATTERNS.put(
                Kind.DISABILITY,
                Pattern.compile(
                        "残疾?|殘|[瘫盲聋哑瘸跛]|腿脚不|肢体|不能自理|智障|智力(?:障碍|低|缺陷)|低能|精神障碍|弱智|[傻疯]|[断缺][腿臂]|[腿臂脚]断|失明|失聪|截肢|轮椅|失能|disab|wheelchair|crippl|(?<![a-z])(?:lame|mental)|handicap|blind|deaf|paraly",
                        Pattern.CASE_INSENSITIVE));
        PATTERNS.put(
                Kind.ILLNESS,
                Pattern.compile(
                        "[病癌瘤症癫痫疾患痨]|痴呆|卧床|尿毒|衰竭|[肾心肝]衰|精神(?:不正常|异常|失常|分裂|不好|有问题)|身体(?:不好|差|有毛病)|冠心|尘肺|哮喘|白内障|骨折|肝硬化|心脏|[吃服买]药|肿块|糖尿|血压|中风|脑梗|脑溢血|心梗|透析|化疗|放疗|住院|手术|肝炎|肺炎|肺结核|艾滋|HIV|AIDS|抑郁|诊断|流产|(?<![a-z])(?:ill(?:ness)?|sick(?:ness)?|ailing)(?![a-z])|asthma|leuk(?:a?em)|medication|diseas|cancer|tumou?r|diabet|hypertens|stroke|dialys|hospital|surgery|diagnos|schizo|epilep",
                        Pattern.CASE_INSENSITIVE));
    }

    private Screening() {}

    /** The first thing in the text that must not be published; empty when it may be. */
    public static Optional<Leak> leak(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        var normal = normal(text);
        return first(PATTERNS, plain(normal)).or(() -> first(IN_PIECES, spoken(normal)));
    }

    private static Optional<Leak> first(Map<Kind, Pattern> patterns, String text) {
        for (var pattern : patterns.entrySet()) {
            var found = pattern.getValue().matcher(text);
            if (found.find()) {
                return Optional.of(new Leak(pattern.getKey(), found.group()));
            }
        }
        return Optional.empty();
    }

    /** Only markup and links: what a villager writes is read by the village's cadres alone. */
    public static boolean hasMarkup(@Nullable String text) {
        return text != null
                && java.util.Objects.requireNonNull(PATTERNS.get(Kind.MARKUP))
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .find();
    }

    /** Full-width becomes plain, and what nobody sees goes. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\u200b-\\u200f\\u2060\\ufeff]", "");
    }

    /** Days are taken out, pieces of a number are put together, numerals in a row become digits. */
    private static String plain(String normal) {
        var undated = DAY.matcher(normal).replaceAll("日");
        return GAP.matcher(digits(undated)).replaceAll("");
    }

    /** Every numeral as its figure, however it is written; the rest stays where it is. */
    private static String spoken(String normal) {
        return normal.chars()
                .map(sign -> SPOKEN.indexOf(sign) < 0 ? sign : FIGURES.charAt(SPOKEN.indexOf(sign)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** 一三九〇〇〇〇一二三四 read aloud is a phone number too; a lone numeral (二组) stays a word. */
    private static String digits(String text) {
        var run = Pattern.compile("[" + NUMERALS + "]{6,}").matcher(text);
        return run.replaceAll(found -> found.group()
                .chars()
                .map(numeral -> "00123456789".charAt(NUMERALS.indexOf(numeral)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
    }
}
