package org.zhucun.pinyin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @CsvSource({
        "马浩然, Ma Haoran",
        "欧阳静, Ouyang Jing",
        "单雄信, Shan Xiongxin",
        "买买提·艾力, Maimaiti Aili",
        "Anna Li, Anna Li",
    })
    void writesANameFamilyFirst(String name, String written) {
        assertThat(Pinyin.written(name)).isEqualTo(written);
    }

    @Test
    void readsPieceByPieceAsItReadsTheWhole() {
        var random = new Random(7);
        for (var n = 0; n < 3_000; n++) {
            var name = new StringBuilder();
            name.append(n % 2 == 0 ? any(random) : "单仇解查区欧司上诸尉长万慕令皇公".charAt(random.nextInt(16)));
            for (var more = 1 + random.nextInt(3); more >= 0; more--) {
                name.append(any(random));
            }
            assertThat(Pinyin.full(name.toString()))
                    .as(name.toString())
                    .isEqualTo(String.join("", Pinyin.read(name.toString())));
        }
    }

    private static char any(Random random) {
        return (char) ('\u4e00' + random.nextInt(0x51a5));
    }
}
