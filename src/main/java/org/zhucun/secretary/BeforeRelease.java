package org.zhucun.secretary;

/** What must be done before a posting may be released; contributed as a bean by a module above. */
public interface BeforeRelease {

    /** Refuses with the rule and the fact when something is left. */
    void check(long villagePostingId);
}
