package org.zhucun.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of the enumerated columns. Systems number their codes differently, so values are matched by text and never
 * by code number (register-formats.md, Values); the first word of a constant is the one that exports write.
 */
public final class Words {
    private static final Map<Field, Words> ALL = new EnumMap<>(Field.class);

    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    private Words() {}

    public static Words of(Field field) {
        var words = ALL.get(field);
        if (words == null) {
            throw new IllegalArgumentException(field + " is not enumerated");
        }
        return words;
    }

    /** The constant that a word stands for. */
    public Optional<String> constant(String word) {
        var constant = constants.get(word);
        return Optional.ofNullable(constant != null ? constant : constants.get(Header.plain(word)));
    }

    /** The word that exports write for a constant. */
    public String word(String constant) {
        return words.getOrDefault(constant, constant);
    }

    /** The words that may be written, one for each constant. */
    public List<String> allowed() {
        return new ArrayList<>(words.values());
    }

    private Words say(String constant, String... spoken) {
        words.put(constant, spoken[0]);
        for (var word : spoken) {
            constants.put(Header.plain(word), constant);
        }
        return this;
    }

    private static Words in(Field field) {
        var words = new Words();
        ALL.put(field, words);
        return words;
    }

    static {
        in(Field.STANDARD)
                .say("NATIONAL", "国家标准", "国定标准", "国标")
                .say("PROVINCIAL", "省定标准", "省标")
                .say("CITY", "市定标准", "市标");
        for (var field : List.of(Field.MAIN_CAUSE, Field.OTHER_CAUSES)) {
            in(field)
                    .say("ILLNESS", "因病")
                    .say("DISABILITY", "因残")
                    .say("SCHOOLING", "因学")
                    .say("DISASTER", "因灾", "因自然灾害")
                    .say("LAND", "缺土地", "缺地")
                    .say("WATER", "缺水")
                    .say("SKILL", "缺技术")
                    .say("LABOUR", "缺劳力", "缺劳动力", "因缺劳动力")
                    .say("CAPITAL", "缺资金")
                    .say("TRANSPORT", "交通条件落后", "交通落后")
                    .say("MOTIVATION", "自身发展动力不足", "自身发展力不足", "缺乏自身发展动力")
                    .say("MARRIAGE", "因婚")
                    .say("FUNERAL", "因丧")
                    .say("OTHER", "其他", "其它");
        }
        in(Field.ATTRIBUTE)
                .say("GENERAL", "一般贫困户", "一般脱贫户", "一般农户", "一般户")
                .say("DIBAO", "低保贫困户", "低保脱贫户", "低保户")
                .say("DESTITUTE", "五保贫困户", "特困供养贫困户", "特困供养脱贫户", "五保脱贫户", "五保户", "特困供养户")
                .say("DIBAO_DESTITUTE", "低保特困供养贫困户", "低保特困供养户", "低保特困供养脱贫户");
        in(Field.STATUS)
                .say("POOR", "未脱贫", "未脱贫贫困户", "新识别贫困户")
                .say("LEAVING", "预脱贫")
                .say("EXITED", "已脱贫", "已脱贫(享受政策)", "已脱贫(不再享受政策)", "已脱贫享受政策", "已脱贫不再享受政策", "新脱贫贫困户", "历史已脱贫贫困户", "脱贫")
                .say("RELAPSED", "返贫", "返贫贫困户")
                .say("CANCELLED", "注销", "清退")
                .say("NEVER", "非贫困户");
        in(Field.ROAD_TYPE)
                .say("EARTH", "泥土路", "土路")
                .say("GRAVEL", "砂石路", "沙石路")
                .say("CONCRETE", "水泥路")
                .say("ASPHALT", "沥青路", "柏油路");
        in(Field.FUEL)
                .say("STRAW", "柴草")
                .say("DUNG", "干畜粪")
                .say("COAL", "煤炭", "煤")
                .say("CLEAN", "清洁能源")
                .say("OTHER", "其他", "其它");
        in(Field.DANGER_GRADE)
                .say("A", "A级", "a级", "A", "有", "安全")
                .say("B", "B级", "b级", "B")
                .say("C", "C级", "c级", "C", "危房C类", "危房C级", "C级危房", "c级危房")
                .say("D", "D级", "d级", "D", "危房D类", "危房D级", "D级危房", "d级危房");
        in(Field.SEX)
                .say("MALE", "男", "男性")
                .say("FEMALE", "女", "女性")
                .say("UNKNOWN", "未知", "未知的性别")
                .say("UNSTATED", "未说明", "未说明的性别");
        in(Field.IDENTITY_KIND)
                .say("IDENTITY_CARD", "居民身份证", "居民身份证（户口簿）", "身份证", "二代身份证")
                .say("DISABILITY_CARD", "残疾人证", "残疾证")
                .say("HOUSEHOLD_BOOKLET", "户口簿", "户口本")
                .say("PASSPORT", "护照")
                .say("OTHER", "其他", "其它", "其他证件");
        ethnicGroups();
        in(Field.RELATION)
                .say("HEAD", "户主", "本人或户主", "本人")
                .say("SPOUSE", "配偶", "妻", "夫")
                .say("SON", "之子", "子", "长子", "次子")
                .say("DAUGHTER", "之女", "女", "长女", "次女")
                .say("DAUGHTER_IN_LAW", "之儿媳", "儿媳")
                .say("SON_IN_LAW", "之女婿", "女婿")
                .say("GRANDSON", "之孙子", "孙子", "之孙")
                .say("GRANDDAUGHTER", "之孙女", "孙女")
                .say("MATERNAL_GRANDSON", "之外孙子", "外孙子", "之外孙")
                .say("MATERNAL_GRANDDAUGHTER", "之外孙女", "外孙女")
                .say("FATHER", "之父", "父亲", "父")
                .say("MOTHER", "之母", "母亲", "母")
                .say("WIFES_FATHER", "之岳父", "岳父")
                .say("WIFES_MOTHER", "之岳母", "岳母")
                .say("HUSBANDS_FATHER", "之公公", "公公")
                .say("HUSBANDS_MOTHER", "之婆婆", "婆婆")
                .say("GRANDFATHER", "之祖父", "祖父")
                .say("GRANDMOTHER", "之祖母", "祖母")
                .say("MATERNAL_GRANDFATHER", "之外祖父", "外祖父")
                .say("MATERNAL_GRANDMOTHER", "之外祖母", "外祖母")
                .say("SIBLING", "之兄弟姐妹", "兄弟姐妹")
                .say("GREAT_GRANDSON", "之曾孙子", "曾孙子")
                .say("GREAT_GRANDDAUGHTER", "之曾孙女", "曾孙女")
                .say("NEPHEW", "之侄儿", "侄儿", "之侄子")
                .say("NIECE", "之侄女", "侄女")
                .say("SIBLINGS_WIFE", "之兄弟媳妇", "兄弟媳妇")
                .say("UNCLE", "之叔伯", "叔伯")
                .say("OTHER", "其他", "其它");
        in(Field.EDUCATION)
                .say("ILLITERATE", "文盲或半文盲", "文盲", "半文盲")
                .say("PRIMARY", "小学")
                .say("JUNIOR", "初中")
                .say("SENIOR", "高中", "高中(含中专)", "中专")
                .say("COLLEGE", "大专", "大专及以上")
                .say("UNIVERSITY", "本科及以上", "本科")
                .say("PRESCHOOL_AGE", "学龄前儿童");
        var school = in(Field.SCHOOL)
                .say("NONE", "非在校生", "非在校")
                .say("PRESCHOOL_AGE", "学龄前儿童")
                .say("KINDERGARTEN", "学前教育", "幼儿园")
                .say("PRIMARY", "小学")
                .say("GRADE_7", "七年级", "初中一年级", "初一")
                .say("GRADE_8", "八年级", "初中二年级", "初二")
                .say("GRADE_9", "九年级", "初中三年级", "初三")
                .say("MASTER", "硕士研究生及以上", "硕士及以上")
                .say("HIGHER", "大专及以上");
        var years = List.of("一年级", "二年级", "三年级", "四年级", "五年级");
        for (var year = 1; year <= 5; year++) {
            var word = years.get(year - 1);
            if (year <= 3) {
                school.say("SENIOR_" + year, "普通高中" + word, "高中" + word);
                school.say("VOCATIONAL_" + year, "中职" + word);
                school.say("COLLEGE_" + year, "高职高专" + word);
            }
            if (year <= 4) {
                school.say("TECHNICIAN_" + year, "技师学院" + word);
            }
            school.say("BACHELOR_" + year, "本科" + word);
        }
        in(Field.HEALTH)
                .say("HEALTHY", "健康")
                .say("CHRONIC", "长期慢性病", "慢性病")
                .say("SERIOUS", "患有大病", "大病")
                .say("DISABLED", "残疾");
        in(Field.LABOUR)
                .say("ORDINARY", "普通劳动力", "有劳动能力", "劳动力")
                .say("SKILLED", "技能劳动力")
                .say("WEAK", "弱劳动力或半劳动力", "弱劳动力", "半劳动力", "部分丧失", "部分丧失劳动能力")
                .say("LOST", "丧失劳动力", "完全丧失", "丧失劳动能力", "完全丧失劳动能力")
                .say("NONE", "无劳动力", "无", "无劳动能力");
        in(Field.WORK_REGION)
                .say("IN_TOWN", "乡(镇)内务工", "乡镇内务工", "乡内务工")
                .say("IN_COUNTY", "乡(镇)外县内务工", "乡镇外县内务工", "县内务工")
                .say("IN_PROVINCE", "县外省内务工", "省内务工")
                .say("OUTSIDE_PROVINCE", "省外务工")
                .say("OTHER", "其他", "其它");
        in(Field.POLITICS)
                .say("PARTY_MEMBER", "中共党员", "党员")
                .say("PROBATIONARY_MEMBER", "中共预备党员", "预备党员")
                .say("YOUTH_LEAGUE", "共青团员", "团员")
                .say("DEMOCRATIC_PARTY", "民主党派")
                .say("NO_PARTY_NOTABLE", "无党派民主人士", "无党派", "无党派人士")
                .say("MASSES", "群众");
        in(Field.DISABILITY_KIND)
                .say("VISUAL", "视力", "视力残疾")
                .say("HEARING", "听力", "听力残疾")
                .say("SPEECH", "言语", "言语残疾")
                .say("LIMB", "肢体", "肢体残疾")
                .say("INTELLECTUAL", "智力", "智力残疾")
                .say("MENTAL", "精神", "精神残疾")
                .say("MULTIPLE", "多重", "多重残疾");
        in(Field.TERRAIN).say("MOUNTAIN", "山区", "山地").say("HILL", "丘陵", "丘陵区").say("PLAIN", "平原", "平川");
    }

    /** GB/T 3304 numbers the 56 groups in this order; 97 is for others. */
    private static void ethnicGroups() {
        var groups = ("汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 "
                        + "柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 "
                        + "独龙 鄂伦春 赫哲 门巴 珞巴 基诺")
                .split(" ");
        var words = in(Field.ETHNIC_GROUP);
        for (var i = 0; i < groups.length; i++) {
            words.say("%02d".formatted(i + 1), groups[i] + "族", groups[i]);
        }
        words.say("97", "其他", "其它");
    }
}
