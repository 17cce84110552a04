package org.zhucun.web;

/** One option of a select or of chips, already in the reader's words. */
public record Choice(String value, String label) {}
