package org.zhucun.secretary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said with a step.
 *
 * @param day the day it happened, apart from the moment it is recorded
 * @param because why; steps against somebody's wish demand it
 * @param partyRelationOn the day the town received the party relation
 * @param accountId the account the person signs in with, known at the arrival or later
 * @param document by which the sending unit recalls
 */
public record StepFacts(
        LocalDate day,
        @Nullable String because,
        @Nullable LocalDate partyRelationOn,
        @Nullable EndGround ground,
        @Nullable TermGrade grade,
        @Nullable String promotion,
        @Nullable Long accountId,
        @Nullable UnitDocument document) {

    public static StepFacts on(LocalDate day) {
        return new StepFacts(day, null, null, null, null, null, null, null);
    }

    public static StepFacts on(LocalDate day, String because) {
        return new StepFacts(day, because, null, null, null, null, null, null);
    }

    public static StepFacts arrival(LocalDate day, @Nullable LocalDate partyRelationOn, @Nullable Long accountId) {
        return new StepFacts(day, null, partyRelationOn, null, null, null, accountId, null);
    }

    public static StepFacts end(LocalDate day, EndGround ground, String because) {
        return new StepFacts(day, because, null, ground, null, null, null, null);
    }

    public static StepFacts release(LocalDate day, TermGrade grade, @Nullable String promotion) {
        return new StepFacts(day, null, null, null, grade, promotion, null, null);
    }

    public static StepFacts recall(LocalDate day, String because, UnitDocument document) {
        return new StepFacts(day, because, null, null, null, null, null, document);
    }
}
