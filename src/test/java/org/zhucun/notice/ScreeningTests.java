package org.zhucun.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IDENTITY|孟根生 140899196203011234",
                "NUMBER|补到尾号 0617 的卡上",
                "DISABILITY|户主腿脚不便",
                "DISABILITY|肢体三级",
                "ILLNESS|老人痴呆",
                "ILLNESS|慢性肾衰",
                "ILLNESS|精神不正常",
                "IDENTITY|孟根生 14089919620301123X 脱贫",
                "IDENTITY|１４０８９９１９６２０３０１１２３４",
                "IDENTITY|140899 19620301 1234",
                "IDENTITY|140899********1234",
                "IDENTITY|140899620301123",
                "PHONE|电话 13900001234",
                "PHONE|139-0000-1234",
                "PHONE|139****1234",
                "PHONE|一三九零零零零一二三四",
                "PHONE|0359-7022345",
                "BANK|卡 6217000123456789",
                "BANK|6217 0001 2345 6789 012",
                "NUMBER|账号后几位 ****5678",
                "NUMBER|编号 12345678",
                "ILLNESS|户主患糖尿病",
                "ILLNESS|肺癌晚期",
                "ILLNESS|去年住院两次",
                "ILLNESS|his illness",
                "DISABILITY|二级残疾",
                "DISABILITY|双目失明",
                "DISABILITY|disabled since birth",
                "CAUSE|因病致贫",
                "CAUSE|主要致贫原因：缺劳动力",
                "CAUSE|缺技术",
                "IDENTITY|孟根生 140899 1968-05-12 0012",
                "IDENTITY|140899/1968/0512/001X",
                "PHONE|139〇〇〇〇1234",
                "PHONE|139，0000，1234",
                "PHONE|139（0000）1234",
                "PHONE|139—0000—1234",
                "PHONE|5、139/0000/1234",
                "PHONE|一三九 〇〇〇〇 一二三四",
                "PHONE|幺三九零零零零幺二三四",
                "PHONE|壹叁玖零零零零壹贰叁肆",
                "BANK|6217，0001，2345，6789",
                "NUMBER|微信 wx123456",
                "CAUSE|因學致貧",
                "DISABILITY|智力低下",
                "DISABILITY|去年摔断腿",
                "DISABILITY|uses a wheelchair",
                "ILLNESS|常年吃药",
                "ILLNESS|心脏不好",
                "ILLNESS|尘肺",
                "ILLNESS|he is sick",
                "ILLNESS|asthma",
                "MARKUP|<b>脱贫</b>",
                "MARKUP|见 http://example.com"
            })
    void findsWhatMustNotBePublic(Screening.Kind kind, String text) {
        assertThat(Screening.leak(text)).get().extracting(Screening.Leak::kind).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据 2020 年 12 月 2 日村民代表会议评议，梨花坡村下列 2 户拟脱贫退出，公示期 7 天。",
                "2020-12-02 至 2020-12-08",
                "孟根生 二组 脱贫退出",
                "学习会议精神，精神文明建设",
                "分红 500 元，公益岗 18 人",
                "全村收入 62,100.00 元",
                "公开 2017、2018、2019 年收支，补助 500、600、700 元",
                "2020-12-21 至 2020-12-27，上午 8:00 到 12:00",
                "一组、二组、三组、四组、五组、六组、七组",
                "果树用药补贴，手续不中断",
                "environmental work",
                "查了农用三轮车一辆，2013 年购，自用，结论不变。"
            })
    void letsThroughWhatANoticeSays(String text) {
        assertThat(Screening.leak(text)).isEmpty();
    }
}
