package org.zhucun.register;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhucun.cipher.Cipher;

/** The households that a list's filters leave, for who prints them. */
@Component
public class ChosenHouseholds {

    /** A household in the order of villages and numbers. */
    public record Chosen(long householdId, String villageCode, String number, String headName) {}

    private final HouseholdList households;
    private final Cipher cipher;
    private final JdbcClient jdbc;

    ChosenHouseholds(HouseholdList households, Cipher cipher, JdbcClient jdbc) {
        this.households = households;
        this.cipher = cipher;
        this.jdbc = jdbc;
    }

    /** @param query the parameters of the list's address */
    @Transactional(readOnly = true)
    public List<Chosen> of(Map<String, String> query) {
        var asked = asked(query);
        return jdbc.sql(
                        "select p.household_id, p.village_code, p.number, p.head_name from household_present p where p.household_id in ("
                                + HouseholdList.ids(asked) + ") order by p.village_code, p.number")
                .params(households.params(asked))
                .query(Chosen.class)
                .list();
    }

    @Transactional(readOnly = true)
    public long count(Map<String, String> query) {
        var asked = asked(query);
        return jdbc.sql("select count(*) from (" + HouseholdList.ids(asked) + ") chosen")
                .params(households.params(asked))
                .query(Long.class)
                .single();
    }

    /** The filters without personal data, for the record of an export. */
    public Map<String, String> recorded(Map<String, String> query) {
        return asked(query).recorded();
    }

    private Asked asked(Map<String, String> query) {
        return Asked.of(HouseholdList.criteria(query), query, Search.of(query.get("q"), cipher))
                .whole();
    }
}
