package org.zhucun.history;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a record's history, newest first; shown by {@code history/panel :: changes (${changes})}.
 *
 * @param older the value of the parameter {@code before} that leads to older steps, null at the end
 */
public record Changes(List<Change> steps, @Nullable Long older) {}
