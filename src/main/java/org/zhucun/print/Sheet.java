package org.zhucun.print;

import java.util.Map;

/**
 * One form to print: its pages are numbered for themselves.
 *
 * @param template a whole well-formed page beside the others, say {@code meeting/print/minutes}; its look is in print/form.css,
 *     and {@code <body class="wide">} turns it to landscape
 * @param title what the bookmark says, in words
 */
public record Sheet(String template, String title, Map<String, ?> model) {}
