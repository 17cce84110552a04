package org.zhucun.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the page, as its header shows them.
 *
 * @param role the constant of the role, say TOWN_CADRE; its word is the message {@code role.TOWN_CADRE}
 * @param scope the place they act for, in words: 示例县 · 测试镇
 * @param postings every posting of the account; more than one lets the reader switch
 * @param sendsUntil the last day on which a reader whose posting ended sends what waits on the phone, and does nothing else
 */
public record Reader(
        String name,
        String role,
        String scope,
        List<Posting> postings,
        @Nullable LocalDate sendsUntil) {

    /** One posting to act for; its value is sent to {@code POST /me/posting} as {@code posting}. */
    public record Posting(String value, String label, boolean current) {}

    public boolean severalPostings() {
        return postings.size() > 1;
    }
}
