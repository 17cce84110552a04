package org.zhucun.database;

/** The application may not start on this database; the message says what to change. */
class DatabaseRefused extends RuntimeException {

    private final String remedy;

    DatabaseRefused(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    DatabaseRefused(String problem, String remedy, Throwable cause) {
        super(problem, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
