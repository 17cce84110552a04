package org.zhucun.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({
        "马浩然, mahaoran, mhr",
        "曾伟, zengwei, zw",
        "单雄信, shanxiongxin, sxx",
        "仇英, qiuying, qy",
        "解缙, xiejin, xj",
        "查良镛, zhaliangyong, zly",
        "区寄, ouji, oj",
        "朴正爱, piaozhengai, pza",
        "缪昌, miaochang, mc",
        "覃光荣, qinguangrong, qgr",
        "黑小军, heixiaojun, hxj",
        "洗星海, xianxinghai, xxh",
        "吕晓绿, lvxiaolv, lxl",
        "单, shan, s",
        "买买提·艾力, maimaitiaili, mmtal",
        "Anna Li, annali, al",
        "'  马 浩然 ', mahaoran, mhr",
    })
    void readsNames(String name, String full, String initials) {
        assertThat(Pinyin.full(name)).isEqualTo(full);
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "·"})
    void readsNothingFromNothing(String name) {
        assertThat(Pinyin.full(name)).isEmpty();
        assertThat(Pinyin.initials(name)).isEmpty();
    }
}
