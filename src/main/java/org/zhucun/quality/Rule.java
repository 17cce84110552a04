package org.zhucun.quality;

/**
 * A rule that the register should keep. Its title is the message {@code quality.rule.<code>}, its sentence
 * {@code quality.fact.<code>}, whose placeholders are the facts in their order; a fact that begins with @ is the key of a
 * word.
 *
 * @param code in capitals; kept with every doubt, so it never changes
 * @param subject what the condition is about
 * @param when an SQL condition on h (and m, l), or a whole select of (household_id, person_id, facts) for QUERY
 * @param facts SQL expressions, comma-separated; not used by QUERY
 */
public record Rule(String code, Severity severity, Subject subject, String when, String facts, Mend mend) {

    /**
     * The rows that a condition sees, see {@link Sweep}: h a household as it stands (with totals over its members), m a
     * member as he or she stands, l the limits in force there.
     */
    public enum Subject {
        HOUSEHOLD,
        MEMBER,
        QUERY
    }

    public static Rule household(String code, Severity severity, Mend mend, String when, String facts) {
        return new Rule(code, severity, Subject.HOUSEHOLD, when, facts, mend);
    }

    /** The person's name is the first fact of every such rule. */
    public static Rule member(String code, Severity severity, Mend mend, String when, String facts) {
        return new Rule(code, severity, Subject.MEMBER, when, facts.isEmpty() ? "m.name" : "m.name, " + facts, mend);
    }

    public static Rule query(String code, Severity severity, Mend mend, String select) {
        return new Rule(code, severity, Subject.QUERY, select, "", mend);
    }
}
