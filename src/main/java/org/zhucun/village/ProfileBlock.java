package org.zhucun.village;

import org.zhucun.web.Chart;

/** A block of the profile, years as columns. */
record ProfileBlock(ProfileItem.Block block, Chart chart) {

    /** Whether any line is drawn above its numbers. */
    public boolean drawn() {
        return chart.lines().stream().anyMatch(line -> line.draw() != null);
    }
}
