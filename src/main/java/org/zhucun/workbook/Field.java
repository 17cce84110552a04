package org.zhucun.workbook;

import static org.zhucun.workbook.Kind.*;
import static org.zhucun.workbook.Table.*;

import java.util.List;

/**
 * A column of the registers' workbooks: the header it is exported under, the other headers and codes it is known by
 * (register-formats.md, Header rows A to F), and where the register keeps it.
 */
public enum Field {
    PROVINCE(KEY, TEXT, "省", "省份"),
    CITY(KEY, TEXT, "市", "盟市"),
    COUNTY(KEY, TEXT, "县", "县区", "区县", "旗区", "旗县", "县(市、区)", "县(区)"),
    TOWN(KEY, TEXT, "乡", "乡镇", "镇", "苏木乡", "苏木", "乡(镇)", "所属乡镇"),
    VILLAGE_NAME(KEY, TEXT, "村", "行政村", "噶查村", "嘎查村", "嘎查", "所属村", "村名", "村名称"),
    HOUSEHOLD_NUMBER(KEY, CODE, "户编号", "aac001", "家庭编号", "户编码", "户号"),
    HEAD_NUMBER(KEY, CODE, "户主编号", "aac025", "户主个人编号", "户主人口编号"),
    HEAD_NAME(KEY, NAME, "户主姓名", "aac029", "户主"),
    HEAD_IDENTITY(KEY, IDENTITY, "户主证件号码", "aac031", "户主身份证号", "户主身份证号码", "户主证件号"),
    YEAR_OF(KEY, Kind.YEAR, "年度", "年份", "数据年度"),

    PERSONS(HOUSEHOLD_YEAR, COUNT, "家庭人口数", "aac017", "年度家庭人口数", "家庭人口", "人口数"),
    PERSONS_NOW(NONE, COUNT, "当前家庭人口数"),
    DANGEROUS_HOUSE(HOUSEHOLD_YEAR, YES_NO, "是否危房户", "aac318", "危房户"),
    PER_HEAD(SUM, BALANCE, "人均纯收入", "家庭人均纯收入"),
    TOTAL(SUM, MONEY, "年收入", "家庭年收入", "年总收入"),
    SAFE_WATER(HOUSEHOLD_YEAR, YES_NO, "是否解决安全饮用水", "aac091", "安全饮用水", "饮水是否安全", "aac312"),
    WATER_DIFFICULT(HOUSEHOLD_YEAR, YES_NO, "饮水是否困难", "aac311", "是否饮水困难"),
    VILLAGE_PHONE(NONE, PHONE, "村办公电话"),
    BANK_NAME(HOUSEHOLD, TEXT, "开户银行名称", "aaq002", "开户银行"),
    BANK_ACCOUNT(HOUSEHOLD, BANK, "银行卡号", "aac004", "银行账号", "银行帐号"),
    STANDARD(HOUSEHOLD, CHOICE, "识别标准"),
    MAIN_CAUSE(HOUSEHOLD_YEAR, CHOICE, "主要致贫原因", "aac007", "致贫原因"),
    OTHER_CAUSES(HOUSEHOLD_YEAR, CHOICES, "次要致贫原因", "aac008", "其他致贫原因", "其它致贫原因"),
    WAGE(INCOME, MONEY, "工资性收入", "aac073"),
    BUSINESS(INCOME, MONEY, "生产经营性收入", "aac071", "经营性收入"),
    PROPERTY(SUM, MONEY, "财产性收入", "aac072"),
    TRANSFER(SUM, MONEY, "转移性收入"),
    FAMILY_PLANNING(INCOME, MONEY, "计划生育金", "aac076"),
    DIBAO(INCOME, MONEY, "低保金", "aac077", "最低生活保障金"),
    DESTITUTE(INCOME, MONEY, "五保金", "aac086", "特困供养金", "特困人员救助供养金"),
    PENSION(INCOME, MONEY, "养老保险金", "aac087", "养老金或离退休金"),
    ECOLOGY(INCOME, MONEY, "生态补偿金", "aac078", "生态补偿"),
    OTHER_TRANSFER(INCOME, MONEY, "其他转移性收入", "aac083", "其它转移性收入"),
    EXPENSE(INCOME, MONEY, "生产经营性支出", "aac074", "生产经营性支出(合计)"),
    NET(SUM, BALANCE, "纯收入", "家庭纯收入", "年纯收入"),
    DIVIDEND(INCOME, MONEY, "资产收益扶贫分红收入", "aac092", "资产收益分红", "资产收益扶贫分红"),
    OTHER_PROPERTY(INCOME, MONEY, "其他财产性收入", "aac093", "其他财产性收入(旧指标)", "其它财产性收入"),
    ARABLE(HOUSEHOLD_YEAR, MEASURE, "耕地面积（亩）", "aac301", "耕地"),
    WATER_AREA(HOUSEHOLD_YEAR, MEASURE, "水面面积", "aac307", "水面"),
    COOPERATIVE(HOUSEHOLD_YEAR, YES_NO, "是否加入农民专业合作组织", "aac084", "农村合作社", "是否加入农民专业合作社"),
    GRAIN_TO_FOREST(HOUSEHOLD_YEAR, MEASURE, "退耕还林面积（亩）", "aac304", "退耕还林"),
    ORCHARD(HOUSEHOLD_YEAR, MEASURE, "林果面积（亩）", "aac305", "林果"),
    PASTURE(HOUSEHOLD_YEAR, MEASURE, "牧草地面积", "aac306", "牧草地"),
    FOREST(HOUSEHOLD_YEAR, MEASURE, "林地面积（亩）", "aac303", "林地"),
    PRODUCTION_POWER(HOUSEHOLD_YEAR, YES_NO, "是否通生产用电", "aac308", "生产用电"),
    DOMESTIC_POWER(HOUSEHOLD_YEAR, YES_NO, "是否通生活用电", "aac313", "生活用电"),
    BROADCASTING(HOUSEHOLD_YEAR, YES_NO, "是否通广播电视", "aac314", "广播电视"),
    ROAD_DISTANCE(HOUSEHOLD_YEAR, MEASURE, "与村主干路距离", "aac315"),
    ROAD_TYPE(HOUSEHOLD_YEAR, CHOICE, "入户路类型", "aac316"),
    HOUSE_AREA(HOUSEHOLD_YEAR, MEASURE, "住房面积", "aac317"),
    SANITARY_TOILET(HOUSEHOLD_YEAR, YES_NO, "是否有卫生厕所", "aac319", "卫生厕所"),
    FUEL(HOUSEHOLD_YEAR, CHOICE, "主要燃料类型", "aac320"),
    DANGER_GRADE(HOUSEHOLD_YEAR, CHOICE, "危房级别", "aac322", "有无安全住房"),
    LEADING_ENTERPRISE(HOUSEHOLD_YEAR, YES_NO, "是否有龙头企业带动", "aac088", "龙头企业带动"),
    LEADING_PERSON(HOUSEHOLD_YEAR, YES_NO, "是否有创业致富带头人带动", "aac089", "致富带头人带动"),
    HOUSEHOLD_PHONE(HOUSEHOLD, PHONE, "户联系电话", "aar012", "联系电话"),
    ATTRIBUTE(HOUSEHOLD_YEAR, CHOICE, "贫困户属性", "aac006", "户属性"),
    STATUS(HOUSEHOLD_YEAR, CHOICE, "脱贫状态", "aar010", "脱贫属性"),
    EXIT_YEAR(HOUSEHOLD_YEAR, Kind.YEAR, "脱贫年度", "aac023"),
    IDENTIFIED_ON(HOUSEHOLD, DATE, "首次识别时间", "aar041"),
    MARTYR_FAMILY(HOUSEHOLD, YES_NO, "是否军烈属", "军烈属"),
    ONE_CHILD(HOUSEHOLD, YES_NO, "是否独生子女户", "独生子女户"),
    TWO_DAUGHTERS(HOUSEHOLD, YES_NO, "是否双女户", "双女户"),
    HOUSEHOLD_TYPE(NONE, TEXT, "户类型"),
    MONITORED_KIND(NONE, TEXT, "监测对象类别"),
    INDUSTRY_HELP(NONE, TEXT, "到户产业帮扶类型"),
    POST_WAGE(NONE, MONEY, "公益性岗位收入"),
    OTHER_WAGE(NONE, MONEY, "其他工资性收入"),
    INDUSTRY_REWARD(NONE, MONEY, "产业奖励"),
    WORK_REWARD(NONE, MONEY, "就业奖励"),
    EXPENSE_SUBSIDY(NONE, MONEY, "专项用于减少生产经营性支出的补贴"),

    PERSON_NUMBER(KEY, CODE, "人口编号", "个人编号", "人员编号"),
    PERSON_NAME(PERSON, NAME, "姓名", "家庭成员姓名", "成员姓名"),
    SEX(PERSON, CHOICE, "性别"),
    BORN_ON(PERSON, DATE, "出生日期", "出生年月日"),
    IDENTITY_KIND(PERSON, CHOICE, "证件类型"),
    IDENTITY_NUMBER(PERSON, IDENTITY, "证件号码", "身份证号", "身份证号码", "公民身份号码"),
    ETHNIC_GROUP(PERSON, CHOICE, "民族", "aab007"),
    PERSON_PHONE(PERSON, PHONE, "成员联系电话", "家庭成员联系电话"),
    SEQUENCE(NONE, COUNT, "户内序号"),
    RELATION(MEMBERSHIP, CHOICE, "与户主关系", "aab006"),
    EDUCATION(PERSON_YEAR, CHOICE, "文化程度", "aab008"),
    SCHOOL(PERSON_YEAR, CHOICE, "在校生状况", "aab009"),
    LABOUR(PERSON_YEAR, CHOICE, "劳动技能", "aab010", "劳动能力"),
    WORK_MONTHS(PERSON_YEAR, MONTHS, "务工时间（月）", "aab012"),
    WORK_REGION(PERSON_YEAR, CHOICE, "务工状况", "务工区域"),
    HEALTH(PERSON_YEAR, CHOICES, "健康状况", "aab017"),
    POLITICS(PERSON_YEAR, CHOICE, "政治面貌", "aak033"),
    EMPLOYER(PERSON_YEAR, TEXT, "务工企业名称"),
    ON_DIBAO(PERSON_YEAR, YES_NO, "是否享受低保", "aab030", "是否享受农村居民最低生活保障"),
    EMPLOYEE_PENSION(PERSON_YEAR, YES_NO, "是否参加城镇职工基本养老保险"),
    SERIOUS_INSURANCE(PERSON_YEAR, YES_NO, "是否参加大病保险", "aab022"),
    RESIDENT_MEDICAL(
            PERSON_YEAR, YES_NO, "是否参加新型农村合作医疗（城乡居民基本医疗保险）", "aab013", "是否参加城乡居民基本医疗保险", "是否参加新农合", "是否参加新型农村合作医疗"),
    RESIDENT_PENSION(PERSON_YEAR, YES_NO, "是否参加城乡居民基本养老保险", "aab014", "是否参加新型养老保险"),
    DROPOUT_REASON(PERSON_YEAR, TEXT, "失学或辍学原因", "义务教育阶段未上学原因"),
    MANDARIN(PERSON_YEAR, YES_NO, "是否会讲普通话", "aab065"),
    COMMERCIAL_MEDICAL(PERSON_YEAR, YES_NO, "是否参加商业补充医疗保险", "aab067"),
    WORK_ABROAD(PERSON_YEAR, YES_NO, "是否国外务工"),
    INDUSTRY(PERSON_YEAR, TEXT, "产业分类"),
    MEDICAL_AID(PERSON_YEAR, YES_NO, "是否接受大病医疗救助", "是否接受医疗救助"),
    OTHER_HEALTH_AID(PERSON_YEAR, YES_NO, "是否接受其他健康扶贫"),
    PUBLIC_POST(PERSON_YEAR, TEXT, "公益性岗位类型", "公益性岗位"),
    PUBLIC_POST_MONTHS(PERSON_YEAR, MONTHS, "公益性岗位(月数)"),
    WORK_CHANNEL(PERSON_YEAR, TEXT, "就业渠道"),
    DISABILITY_KIND(PERSON_YEAR, CHOICE, "残疾类别"),
    WORK_PLACE(PERSON_YEAR, TEXT, "务工所在地"),
    EMPLOYEE_MEDICAL(PERSON_YEAR, YES_NO, "是否参加城镇职工基本医疗保险"),
    ON_DESTITUTE(PERSON_YEAR, YES_NO, "是否特困供养人员"),
    DISABILITY_CARD_YEAR(PERSON_YEAR, Kind.YEAR, "残疾证办证年度"),
    ACCIDENT_INSURANCE(PERSON_YEAR, YES_NO, "是否享受人身意外保险补贴", "aab066"),
    GRADUATE_IDLE(NONE, TEXT, "大专或本科毕业生未就业原因"),
    ORPHAN(PERSON_YEAR, YES_NO, "是否事实无人抚养儿童"),
    SOLDIER(PERSON_YEAR, YES_NO, "是否现役军人"),

    VILLAGE_CODE(KEY, CODE, "村代码", "村编码", "行政村代码"),
    POOR_VILLAGE(VILLAGE, YES_NO, "是否贫困村", "aad004"),
    VILLAGE_EXIT_YEAR(VILLAGE, Kind.YEAR, "出列年度"),
    LEADER(VILLAGE, TEXT, "村负责人", "aar011", "负责人"),
    LEADER_POST(VILLAGE, TEXT, "负责人职务", "aaf031"),
    OFFICE_PHONE(VILLAGE, PHONE, "村办公电话", "办公电话"),
    TERRAIN(VILLAGE, CHOICE, "地形", "aad036", "地形地貌"),
    LONGITUDE(VILLAGE, DEGREES, "经度", "aar101"),
    LATITUDE(VILLAGE, DEGREES, "纬度", "aar102"),
    TOWN_DISTANCE(VILLAGE, MEASURE, "到乡镇距离", "aad327", "距乡镇距离"),
    DIRECTION(VILLAGE, TEXT, "发展方向", "aad035"),
    V_HOUSEHOLDS(VILLAGE_YEAR, COUNT, "总户数", "aad005"),
    V_PERSONS(VILLAGE_YEAR, COUNT, "总人口数", "aad010"),
    V_NATURAL(VILLAGE_YEAR, COUNT, "自然村数", "aad006"),
    V_GROUPS(VILLAGE_YEAR, COUNT, "村民小组数"),
    V_ARABLE(VILLAGE_YEAR, MEASURE, "耕地面积（亩）", "aad019"),
    V_IRRIGATED(VILLAGE_YEAR, MEASURE, "有效灌溉面积（亩）", "aad027"),
    V_FOREST(VILLAGE_YEAR, MEASURE, "林地面积（亩）", "aad021"),
    V_GRAIN_TO_FOREST(VILLAGE_YEAR, MEASURE, "退耕还林面积（亩）", "aad022"),
    V_ORCHARD(VILLAGE_YEAR, MEASURE, "林果面积（亩）", "aad023"),
    V_PASTURE(VILLAGE_YEAR, MEASURE, "牧草地面积（亩）", "aad024"),
    V_WATER(VILLAGE_YEAR, MEASURE, "水面面积（亩）", "aad025"),
    V_POOR_HOUSEHOLDS(VILLAGE_YEAR, COUNT, "贫困户数", "aad007"),
    V_POOR_PERSONS(VILLAGE_YEAR, COUNT, "贫困人口数", "aad011"),
    V_DIBAO_HOUSEHOLDS(VILLAGE_YEAR, COUNT, "低保户数", "aad008"),
    V_DIBAO_PERSONS(VILLAGE_YEAR, COUNT, "低保人口数", "aad012"),
    V_DESTITUTE_HOUSEHOLDS(VILLAGE_YEAR, COUNT, "五保户数", "aad009"),
    V_DESTITUTE_PERSONS(VILLAGE_YEAR, COUNT, "五保人口数", "aad013"),
    V_MINORITY(VILLAGE_YEAR, COUNT, "少数民族人口数", "aad014"),
    V_WOMEN(VILLAGE_YEAR, COUNT, "妇女人口数", "aad015"),
    V_DISABLED(VILLAGE_YEAR, COUNT, "残疾人口数", "aad016"),
    V_LABOUR(VILLAGE_YEAR, COUNT, "劳动力人数", "aad017"),
    V_MIGRANTS(VILLAGE_YEAR, COUNT, "外出务工人数", "aad018"),
    V_PARTY(VILLAGE_YEAR, COUNT, "党员人数", "aad037"),
    V_GRADUATES(VILLAGE_YEAR, COUNT, "大学生村官人数", "aad038"),
    V_PAVED(VILLAGE_YEAR, YES_NO, "是否通沥青（水泥）路", "aad328"),
    V_BUS(VILLAGE_YEAR, YES_NO, "是否通客运班车", "aad323"),
    V_UNPAVED_KM(VILLAGE_YEAR, MEASURE, "到乡镇未硬化里程", "aad321"),
    V_UNPAVED_NATURAL(VILLAGE_YEAR, COUNT, "未通硬化路自然村数", "aad322"),
    V_UNPAVED_NATURAL_KM(VILLAGE_YEAR, MEASURE, "未通硬化路自然村里程", "aad324"),
    V_UNSAFE_WATER(VILLAGE_YEAR, COUNT, "未实现饮水安全户数", "aad331"),
    V_DIFFICULT_WATER(VILLAGE_YEAR, COUNT, "饮水困难户数", "aad332"),
    V_NO_DOMESTIC_POWER(VILLAGE_YEAR, COUNT, "未通生活用电自然村数", "aad355"),
    V_NO_PRODUCTION_POWER(VILLAGE_YEAR, COUNT, "未通生产用电自然村数", "aad357"),
    V_PRODUCTION_POWER(VILLAGE_YEAR, COUNT, "20户以上通生产用电自然村数", "aad358"),
    V_DANGEROUS(VILLAGE_YEAR, COUNT, "危房户数", "aad361"),
    V_CLINICS(VILLAGE_YEAR, COUNT, "卫生室个数", "aad391"),
    V_TOILETS(VILLAGE_YEAR, COUNT, "公共卫生厕所个数", "aad392"),
    V_DOCTORS(VILLAGE_YEAR, COUNT, "执业（助理）医师数", "aad393"),
    V_RUBBISH(VILLAGE_YEAR, COUNT, "垃圾集中堆放点个数", "aad394"),
    V_CULTURE(VILLAGE_YEAR, COUNT, "文化（图书）室个数", "aad401"),
    V_BROADBAND(VILLAGE_YEAR, COUNT, "通宽带户数", "aad411"),
    V_SCHOOL_BROADBAND(VILLAGE_YEAR, YES_NO, "村小学是否通宽带", "aad412"),
    V_MOBILE(VILLAGE_YEAR, COUNT, "能用手机上网户数", "aad413"),
    V_INFORMATION(VILLAGE_YEAR, COUNT, "信息员人数", "aad414"),
    V_COOPERATIVES(VILLAGE_YEAR, COUNT, "农民专业合作社个数", "aad371"),
    V_COOPERATIVE_POOR(VILLAGE_YEAR, COUNT, "参加合作社贫困户数", "aad372"),
    V_TOURISM(VILLAGE_YEAR, COUNT, "乡村旅游户数", "aad381"),
    V_FARM_STAYS(VILLAGE_YEAR, COUNT, "农家乐户数", "aad382"),
    V_TOURISM_WORKERS(VILLAGE_YEAR, COUNT, "乡村旅游从业人数", "aad383"),
    V_FARM_STAY_INCOME(VILLAGE_YEAR, MONEY, "农家乐户均收入", "aad384"),
    V_INDUSTRY(VILLAGE_YEAR, TEXT, "主导产业", "一村一品"),
    V_COLLECTIVE(VILLAGE_YEAR, BALANCE, "集体经济收入（万元）", "aad302"),
    V_INCOME(VILLAGE_YEAR, BALANCE, "农民人均纯收入", "aad301"),
    V_MEDICAL(VILLAGE_YEAR, COUNT, "参加城乡居民医保人数", "aad311"),
    V_RESIDENT_PENSION(VILLAGE_YEAR, COUNT, "参加城乡居民养老保险人数", "aad313"),
    V_EMPLOYEE_PENSION(VILLAGE_YEAR, COUNT, "参加城镇职工养老保险人数", "aad314");

    private final Table table;
    private final Kind kind;
    private final List<String> headers;

    Field(Table table, Kind kind, String... headers) {
        this.table = table;
        this.kind = kind;
        this.headers = List.of(headers);
    }

    public Table table() {
        return table;
    }

    public Kind kind() {
        return kind;
    }

    /** The header it is exported under. */
    public String header() {
        return headers.get(0);
    }

    List<String> headers() {
        return headers;
    }

    /** Personal numbers are shown masked wherever they appear. */
    public boolean isMasked() {
        return kind == IDENTITY || kind == BANK || kind == PHONE;
    }
}
