package org.zhucun.web;

/** A chosen filter; its link takes it away. */
public record Chip(String filter, String value, String without) {}
