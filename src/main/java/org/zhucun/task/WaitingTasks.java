package org.zhucun.task;

import java.util.List;

/** Contributed as a bean by a module whose work waits for people: at most one statement, within the viewer's range. */
public interface WaitingTasks {

    /** What waits for the current viewer; empty for a role that has nothing to do there. */
    List<Task> waiting();
}
