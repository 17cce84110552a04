package org.zhucun.casework;

/** What must be true before a step is taken; each is held against the facts and the parameters of the day. */
enum Need {
    /** Enough people visited the home. */
    VISITORS,
    /** A confirmed meeting with its quorum decided for it. */
    DECISION,
    /** The notice ran its days, objections are answered, and the decision stood. */
    NOTICE,
    /** The announcement is up. */
    ANNOUNCED,
    /** The family authorised the query of its property, in writing. */
    AUTHORISATION,
    /** The householder signed. */
    SIGNATURE,
    /** The share of cases that the town or the county must look at itself. */
    SPOT_CHECK,
    /** Income under the line of the year, or a guarantee missing. */
    POOR,
    /** Income over the line and nothing missing, or a hit in a department's list. */
    NOT_POOR,
    /** Income over the line of the year. */
    INCOME,
    /** Food, clothing, schooling, medical care, housing and water, checked this year. */
    GUARANTEES,
    /** Income under the threshold of the year, or a sudden hardship. */
    RISK,
    /** What is done to help, and when. */
    MEASURE,
    /** A measure is planned since the decision. */
    PLANNED,
    /** Help has had its months, or the household is no more. */
    STABLE,
    /** Income over the threshold, nothing missing and somebody who can work; or the household is no more. */
    SAFE,
    /** Poverty incidence of the village under its line. */
    INCIDENCE,
    /** Of every kind that the comparison asks for there is a department's list that is not too old. */
    LISTS,
    /** Every flag of the comparison was looked into. */
    FLAGS;

    /** Whether the form of the step itself brings it. */
    boolean isTyped() {
        return this == VISITORS || this == AUTHORISATION || this == SIGNATURE || this == MEASURE;
    }
}
