package org.zhucun.web;

import java.util.Set;

/**
 * A page that a phone opens without a signal, contributed as a bean by the module that serves it. Its {@code main} carries
 * {@code data-keep}; {@code {home}} in its path stands for some household of the village, which the phone puts in. It shows nothing a lost phone should not hold: no identity or bank number, no illness.
 */
public record FieldPage(String path, Set<String> roles) {}
