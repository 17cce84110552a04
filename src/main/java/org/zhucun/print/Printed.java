package org.zhucun.print;

import java.util.Set;

/**
 * A finished PDF.
 *
 * @param missing characters that no font here can draw; the pages say so themselves
 */
public record Printed(byte[] pdf, int pages, Set<String> missing) {}
