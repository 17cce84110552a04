package org.zhucun.income;

import java.math.BigDecimal;
import java.util.List;

/** Amounts that a module above knows and offers to an item of a year's income, contributed as a bean; somebody decides. */
public interface IncomeOffers {

    /**
     * @param key what offers it, in lower case
     * @param item the item of the income it belongs to: wage
     * @param amount in yuan
     * @param text what it is, in words
     */
    record Offer(String key, String item, BigDecimal amount, String text) {}

    /** What is offered for a household and a year: at most one statement. */
    List<Offer> of(long householdId, int year);
}
