package org.zhucun.account;

/** An account in the list of its administrator; postings are in words. */
record AccountRow(long id, String username, String name, String postings, String state, String css, String lastLogin) {}
