package org.zhucun.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkPlaceTests {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "广东省,           OUTSIDE_PROVINCE",
                "广东省深圳市,      OUTSIDE_PROVINCE",
                "内蒙古自治区,      OUTSIDE_PROVINCE",
                "山西省,           IN_PROVINCE",
                "山西太原,         IN_PROVINCE",
                "示例县,           IN_COUNTY",
                "山西省示例县,      IN_COUNTY",
                "山西省示例县测试镇, IN_TOWN",
                "测试镇,           IN_TOWN",
                "江苏示例县,       OUTSIDE_PROVINCE",
                "太原市,           -",
                "-,               -"
            })
    void followsFromThePlaceThatTheRowNames(@Nullable String place, @Nullable String region) {
        assertThat(WorkPlace.region(place, "山西省", "示例县", "测试镇")).isEqualTo(region);
    }

    @ParameterizedTest
    @CsvSource({"广东省", "示例县"})
    void isLeftOpenWhereTheRowDoesNotSayWhereItBelongs(String place) {
        assertThat(WorkPlace.region(place, null, "示例县", null)).isNull();
    }
}
