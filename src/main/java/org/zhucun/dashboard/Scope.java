package org.zhucun.dashboard;

/**
 * What a dashboard is about.
 *
 * @param level county, town or village: also the filter by which lists are narrowed to it
 */
record Scope(String level, String code, String name) {

    public boolean isVillage() {
        return level.equals("village");
    }

    String home() {
        return "/dashboards/" + level;
    }

    boolean isCounty() {
        return level.equals("county");
    }

    /** The address of a list of this place at the end of a year; a county is all that its reader sees. */
    String rows(String list, int year, String more) {
        return list + "?year=" + year + (isCounty() ? "" : "&" + level + "=" + code) + more;
    }

    /** The same page of another year or order. */
    public String at(String path, int year, String more) {
        return home() + path + "?year=" + year + (isCounty() ? "" : "&" + level + "=" + code) + more;
    }
}
