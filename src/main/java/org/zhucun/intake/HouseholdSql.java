package org.zhucun.intake;

import static org.zhucun.workbook.Table.*;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.workbook.Field;

/** Household rows: the household and its head, its year and its income. */
final class HouseholdSql implements RegisterSql {
    private static final String HIDDEN = """
            create temporary table hidden on commit drop as
            select * from hidden_numbers(
                (select array_agg(distinct number) from staged),
                (select array_agg(distinct head_number) from staged where head_number is not null),
                (select array_agg(distinct head_identity_hash) from staged where head_identity_hash is not null))""";

    /** What the statements below join and choose by; to look at every column of a wide row costs more than it tells. */
    private static final String ANALYZE =
            "analyze matched (row_number, number, year, household_id, person_id, is_new, is_present, trouble)";

    private static final String MATCH = """
            create temporary table matched on commit drop as
            select s.*, h.household_id, h.household_id is null as is_new,
                   coalesce(n.facts_year <= s.year, true) as is_present,
                   coalesce(s.y_status, y.status, n.status, 'POOR') as resolved_status,
                   coalesce(s.y_persons, i.persons, y.persons) as resolved_persons,
                   case when coalesce(n.facts_year <= s.year, true) then
                       coalesce(p1.person_id, p2.person_id, case when hp.name = s.head_name and s.head_number is null then hp.person_id end)
                   end as person_id,
                   case
                       when h.household_id is null and hh.number is not null then 'NUMBER_TAKEN'
                       when h.village_code <> s.village_code then 'VILLAGE_CHANGED'
                       when not coalesce(n.facts_year <= s.year, true) then null
                       when hi.identity is not null then 'REGISTERED_ELSEWHERE'
                       when hn.number is not null then 'PERSON_NUMBER_TAKEN'
                       when p1.person_id <> p2.person_id then 'REGISTERED_IN_ANOTHER'
                       when m.household_id is not null and m.household_id is distinct from h.household_id then 'REGISTERED_IN_ANOTHER'
                       when m.household_id is null and coalesce(p1.person_id, p2.person_id) is not null
                            and left_household(coalesce(p1.person_id, p2.person_id), h.household_id, s.year) then 'LEFT_ALREADY'
                   end as trouble
            from staged s
            left join household h on h.number = s.number
            left join household_present n on n.household_id = h.household_id
            left join household_year y on y.household_id = h.household_id and y.year = s.year
            left join income i on i.household_id = h.household_id and i.year = s.year
            left join person hp on hp.person_id = h.head_person_id
            left join person p1 on p1.number = s.head_number
            left join person p2 on p2.identity_hash = s.head_identity_hash
            left join membership m on m.person_id = coalesce(p1.person_id, p2.person_id) and m.left_on is null
            left join hidden hh on hh.kind = 'HOUSEHOLD' and hh.number = s.number
            left join hidden hn on hn.kind = 'PERSON' and hn.number = s.head_number
            left join hidden hi on hi.kind = 'IDENTITY' and hi.identity = s.head_identity_hash""";

    /** One row a household, of its latest year in the workbook, where that is the present. */
    private static final String LATEST = """
            (select distinct on (number) * from matched
             where trouble is null and is_present order by number, year desc)""";

    private static final List<String> WRITE = List.of(
            """
            create temporary table added (number text collate "C", person_id bigint) on commit drop""",
            """
            with born as (
                merge into person p using %s m on false
                when not matched and m.person_id is null and m.head_name is not null then
                    insert (village_code, number, name, pinyin, initials, sex, born_on, identity_kind, identity_cipher, identity_hash, identity_masked)
                    values (m.village_code, m.head_number, m.head_name, m.head_pinyin, m.head_initials, m.head_sex, m.head_born_on,
                            case when m.head_identity_hash is not null then 'IDENTITY_CARD' end,
                            m.head_identity_cipher, m.head_identity_hash, m.head_identity_masked)
                returning m.number, p.person_id)
            insert into added select number, person_id from born""".formatted(LATEST),
            "analyze added",
            """
            update matched m set person_id = a.person_id
            from added a where a.number = m.number and m.person_id is null and m.is_present and m.trouble is null""",
            """
            insert into household (village_code, number, head_person_id, phone, bank_name, bank_account_cipher, bank_account_hash,
                                   bank_account_masked, standard, identified_on, martyr_family, one_child, two_daughters, registered_on)
            select m.village_code, m.number, m.person_id, m.h_phone, m.h_bank_name, m.h_bank_account_cipher,
                   m.h_bank_account_hash, m.h_bank_account_masked, m.h_standard, m.h_identified_on, m.h_martyr_family, m.h_one_child,
                   m.h_two_daughters, coalesce(m.h_identified_on, :today)
            from %s m where m.is_new
            order by m.village_code, m.number""".formatted(LATEST),
            """
            update matched m set household_id = h.household_id
            from household h where h.number = m.number and m.household_id is null and m.trouble is null""",
            """
            update person p set name = coalesce(m.head_name, p.name), pinyin = coalesce(m.head_pinyin, p.pinyin),
                   initials = coalesce(m.head_initials, p.initials),
                   identity_cipher = case when m.head_identity_hash <> p.identity_hash or p.identity_hash is null then coalesce(m.head_identity_cipher, p.identity_cipher) else p.identity_cipher end,
                   identity_hash = coalesce(m.head_identity_hash, p.identity_hash),
                   identity_masked = coalesce(m.head_identity_masked, p.identity_masked), version = p.version + 1
            from %s m
            where p.person_id = m.person_id
              and (coalesce(m.head_name, p.name), coalesce(m.head_identity_hash, p.identity_hash)) is distinct from (p.name, p.identity_hash)""".formatted(LATEST),
            """
            update membership o set relation = 'HEAD', version = o.version + 1
            from %s m join household h on h.household_id = m.household_id
            where o.person_id = m.person_id and o.household_id = m.household_id and o.left_on is null
              and o.relation <> 'HEAD' and h.head_person_id is distinct from m.person_id""".formatted(LATEST),
            """
            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
            select m.village_code, m.household_id, m.person_id, 'HEAD',
                   greatest(coalesce(m.h_identified_on, :today), (select max(gone.left_on) from membership gone where gone.person_id = m.person_id)), 'REGISTERED'
            from %s m
            where m.person_id is not null
              and not exists (select from membership o where o.person_id = m.person_id and o.left_on is null)
            order by m.village_code, m.household_id""".formatted(LATEST),
            """
            update household h set
                   head_person_id = coalesce(m.person_id, h.head_person_id), phone = coalesce(m.h_phone, h.phone),
                   bank_name = coalesce(m.h_bank_name, h.bank_name),
                   bank_account_cipher = case when m.h_bank_account_hash <> h.bank_account_hash or h.bank_account_hash is null then coalesce(m.h_bank_account_cipher, h.bank_account_cipher) else h.bank_account_cipher end,
                   bank_account_hash = coalesce(m.h_bank_account_hash, h.bank_account_hash),
                   bank_account_masked = coalesce(m.h_bank_account_masked, h.bank_account_masked),
                   standard = coalesce(m.h_standard, h.standard), identified_on = coalesce(m.h_identified_on, h.identified_on),
                   martyr_family = coalesce(m.h_martyr_family, h.martyr_family), one_child = coalesce(m.h_one_child, h.one_child),
                   two_daughters = coalesce(m.h_two_daughters, h.two_daughters), version = h.version + 1
            from %s m
            where h.household_id = m.household_id and not m.is_new
              and (coalesce(m.person_id, h.head_person_id), coalesce(m.h_phone, h.phone), coalesce(m.h_bank_name, h.bank_name),
                   coalesce(m.h_bank_account_hash, h.bank_account_hash), coalesce(m.h_standard, h.standard),
                   coalesce(m.h_identified_on, h.identified_on), coalesce(m.h_martyr_family, h.martyr_family),
                   coalesce(m.h_one_child, h.one_child), coalesce(m.h_two_daughters, h.two_daughters))
                  is distinct from
                  (h.head_person_id, h.phone, h.bank_name, h.bank_account_hash, h.standard, h.identified_on, h.martyr_family,
                   h.one_child, h.two_daughters)""".formatted(LATEST));

    private final List<Staged> columns;

    HouseholdSql(List<Staged> columns) {
        this.columns = columns;
    }

    @Override
    public List<String> match() {
        return List.of(HIDDEN, MATCH, ANALYZE);
    }

    @Override
    public List<Comparison> comparisons() {
        var household = new ArrayList<>(Comparison.terms(columns, HOUSEHOLD));
        household.add(Comparison.secret(Field.BANK_ACCOUNT, "t.bank_account", "m.h_bank_account"));
        return List.of(
                new Comparison(
                        "join household t on t.household_id = m.household_id and m.is_present left join person p on p.person_id = t.head_person_id",
                        List.of(
                                Comparison.term(Field.HEAD_NAME, "p.name", "m.head_name"),
                                Comparison.secret(Field.HEAD_IDENTITY, "p.identity", "m.head_identity"))),
                new Comparison("join household t on t.household_id = m.household_id and m.is_present", household),
                new Comparison(
                        "left join household_year t on t.household_id = m.household_id and t.year = m.year",
                        List.of(new Comparison.Term(Field.YEAR_OF, "null", "m.year::text", "t.year is null"))),
                new Comparison(
                        "join household_year t on t.household_id = m.household_id and t.year = m.year",
                        Comparison.terms(columns, HOUSEHOLD_YEAR)),
                new Comparison(
                        "join household_year y on y.household_id = m.household_id and y.year = m.year"
                                + " left join income t on t.household_id = m.household_id and t.year = m.year",
                        Comparison.terms(columns, INCOME)));
    }

    @Override
    public List<String> write() {
        var statements = new ArrayList<>(WRITE);
        statements.add(RegisterSql.upsertYear(
                "household_year", "household_id", columns, HOUSEHOLD_YEAR, List.of("status"), "true"));
        statements.add(
                RegisterSql.upsertYear(
                        "income",
                        "household_id",
                        columns,
                        INCOME,
                        List.of("persons"),
                        "m.resolved_persons is not null and num_nonnulls(m.i_wage, m.i_business, m.i_dividend, m.i_other_property,"
                                + " m.i_family_planning, m.i_dibao, m.i_destitute, m.i_pension, m.i_ecology, m.i_other_transfer, m.i_expense) > 0"));
        return statements;
    }

    @Override
    public String nameColumn() {
        return "m.head_name";
    }

    @Override
    public String numberColumn() {
        return "m.number";
    }

    @Override
    public Field fieldOf(Trouble trouble) {
        return switch (trouble) {
            case NUMBER_TAKEN -> Field.HOUSEHOLD_NUMBER;
            case VILLAGE_CHANGED -> Field.VILLAGE_NAME;
            case PERSON_NUMBER_TAKEN -> Field.HEAD_NUMBER;
            case LEFT_ALREADY -> Field.HEAD_NAME;
            default -> Field.HEAD_IDENTITY;
        };
    }
}
