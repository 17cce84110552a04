package org.zhucun.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhucun.workbook.Field;

/**
 * The work region (务工区域) of a row that names only the place (务工所在地), as exports after 2020 do: read from the
 * province, county and town that the row itself belongs to. A place that cannot be told apart stays without a region.
 */
final class WorkPlace {

    private static final List<String> PROVINCES =
            List.of(("北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南"
                            + " 西藏 陕西 甘肃 青海 宁夏 新疆 台湾 香港 澳门")
                    .split(" "));

    private WorkPlace() {}

    /** What the sheet says, else what follows from the place. */
    static @Nullable Object region(Incoming row) {
        var said = row.value(Field.WORK_REGION);
        return said != null
                ? said
                : region(
                        row.text(Field.WORK_PLACE),
                        row.text(Field.PROVINCE),
                        row.text(Field.COUNTY),
                        row.text(Field.TOWN));
    }

    static @Nullable String region(
            @Nullable String place, @Nullable String province, @Nullable String county, @Nullable String town) {
        if (place == null || province == null) {
            return null;
        }
        var there = province(place);
        if (there != null && !there.equals(province(province))) {
            return "OUTSIDE_PROVINCE";
        }
        if (town != null && place.contains(town)) {
            return "IN_TOWN";
        }
        if (county != null && place.contains(county)) {
            return "IN_COUNTY";
        }
        return there == null ? null : "IN_PROVINCE";
    }

    private static @Nullable String province(String place) {
        return PROVINCES.stream().filter(place::startsWith).findFirst().orElse(null);
    }
}
