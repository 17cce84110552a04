package org.zhucun.followup;

/** Where a follow-up began, and the address of such a record. */
public enum FollowUpSource {
    LOG("/logs/"),
    VISIT("/visits/");

    private final String path;

    FollowUpSource(String path) {
        this.path = path;
    }

    String href(long id) {
        return path + id;
    }
}
