package org.zhucun.village;

import java.util.List;
import org.zhucun.web.Chart;

/** A block of the profile, years as columns. */
record ProfileBlock(ProfileItem.Block block, Chart chart) {

    List<Chart.Line> lines() {
        return chart.lines();
    }
}
