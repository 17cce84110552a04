package org.zhucun.web;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** The areas of the side bar, in the order in which each role works through them. */
public enum Area {
    HOME("today"),
    HOUSEHOLDS("house"),
    WRITING("pen"),
    VILLAGES("place"),
    CASES("stamp"),
    HELP("house"),
    STATIONED("today"),
    PROJECTS("stamp"),
    BOOKS("stamp"),
    SERVICES("house"),
    DASHBOARDS("more"),
    ASSESSMENT("stamp"),
    ACCOUNTS("person"),
    PARAMETERS("more"),
    HISTORY("stamp");

    private static final Map<String, List<Area>> BY_ROLE = Map.ofEntries(
            entry("ADMINISTRATOR", List.of(HOME, ACCOUNTS, PARAMETERS, HISTORY)),
            entry(
                    "COUNTY_REVIEWER",
                    List.of(HOME, DASHBOARDS, CASES, HOUSEHOLDS, VILLAGES, STATIONED, PROJECTS, ASSESSMENT)),
            entry(
                    "TOWN_CADRE",
                    List.of(HOME, HOUSEHOLDS, VILLAGES, CASES, HELP, STATIONED, PROJECTS, SERVICES, DASHBOARDS)),
            entry("TOWN_ACCOUNTANT", List.of(HOME, BOOKS, PROJECTS, VILLAGES)),
            entry("TOWN_CASHIER", List.of(HOME, BOOKS)),
            entry("FIRST_SECRETARY", List.of(HOME, HOUSEHOLDS, WRITING, CASES, STATIONED, PROJECTS, BOOKS)),
            entry("TEAM_MEMBER", List.of(HOME, HOUSEHOLDS, WRITING, CASES, STATIONED)),
            entry("VILLAGE_CLERK", List.of(HOME, HOUSEHOLDS, CASES, SERVICES, BOOKS)));

    private final String icon;

    Area(String icon) {
        this.icon = icon;
    }

    String icon() {
        return icon;
    }

    /** All areas, those the role works in first; an area without a visible page is not shown. */
    static List<Area> inOrderOf(String role) {
        var mine = BY_ROLE.getOrDefault(role, List.of());
        var rest = EnumSet.allOf(Area.class);
        rest.removeAll(mine);
        return java.util.stream.Stream.concat(mine.stream(), rest.stream()).toList();
    }
}
