package org.zhucun.intake;

import static org.zhucun.workbook.Table.*;

import java.util.ArrayList;
import java.util.List;
import org.zhucun.workbook.Field;

/** Member rows: the person, where they belong, and the facts of their year. */
final class MemberSql implements RegisterSql {
    private static final String HIDDEN = """
            create temporary table hidden on commit drop as
            select * from hidden_numbers(
                null,
                (select array_agg(distinct person_number) from staged where person_number is not null),
                (select array_agg(distinct p_identity_hash) from staged where p_identity_hash is not null))""";

    /** What the statements below join and choose by; to look at every column of a wide row costs more than it tells. */
    private static final String ANALYZE =
            "analyze matched (row_number, number, year, household_id, person_id, is_new, is_present, trouble)";

    private static final String MATCH = """
            create temporary table matched on commit drop as
            select s.*, h.household_id, h.identified_on, p.person_id, p.person_id is null as is_new,
                   coalesce(p.facts_year <= s.year, true) as is_present,
                   case
                       when h.household_id is null then 'HOUSEHOLD_UNKNOWN'
                       when h.village_code <> s.village_code then 'VILLAGE_CHANGED'
                       when hi.identity is not null then 'REGISTERED_ELSEWHERE'
                       when hn.number is not null then 'PERSON_NUMBER_TAKEN'
                       when p1.person_id <> p2.person_id then 'REGISTERED_IN_ANOTHER'
                       when m.household_id <> h.household_id then 'REGISTERED_IN_ANOTHER'
                       when m.household_id is null and p.person_id is not null and coalesce(p.facts_year <= s.year, true)
                            and left_household(p.person_id, h.household_id, s.year) then 'LEFT_ALREADY'
                   end as trouble
            from staged s
            left join household h on h.number = s.number
            left join person p1 on p1.number = s.person_number
            left join person p2 on p2.identity_hash = s.p_identity_hash
            left join lateral (
                select o.person_id from membership o join person known on known.person_id = o.person_id
                where s.person_number is null and s.p_identity_hash is null
                  and o.household_id = h.household_id and known.name = s.p_name
                  and (o.left_on is null or o.left_on >= make_date(s.year, 1, 1))
                order by o.left_on nulls first limit 1) p3 on true
            left join person p on p.person_id = coalesce(p1.person_id, p2.person_id, p3.person_id)
            left join membership m on m.person_id = p.person_id and m.left_on is null
            left join hidden hn on hn.kind = 'PERSON' and hn.number = s.person_number
            left join hidden hi on hi.kind = 'IDENTITY' and hi.identity = s.p_identity_hash""";

    /** One row a person, of their latest year in the workbook, where that is the present. */
    private static final String LATEST = """
            (select distinct on (person_id) * from matched
             where trouble is null and is_present and person_id is not null order by person_id, year desc)""";

    private static final List<String> WRITE = List.of(
            """
            create temporary table added (row_number integer, person_id bigint) on commit drop""",
            """
            with born as (
                merge into person p using (select * from matched where trouble is null and is_new order by village_code, row_number) m on false
                when not matched then
                    insert (village_code, number, name, pinyin, initials, sex, born_on, identity_kind, identity_cipher, identity_hash,
                            identity_masked, ethnic_group, phone, facts_year)
                    values (m.village_code, m.person_number, m.p_name, m.p_pinyin, m.p_initials, coalesce(m.p_sex, 'UNKNOWN'), m.p_born_on,
                            m.p_identity_kind, m.p_identity_cipher, m.p_identity_hash, m.p_identity_masked, m.p_ethnic_group, m.p_phone, m.year)
                returning m.row_number, p.person_id)
            insert into added select row_number, person_id from born""",
            """
            update matched m set person_id = a.person_id from added a where a.row_number = m.row_number""",
            """
            update person_year t set village_code = m.village_code
            from %s m where t.person_id = m.person_id and t.village_code <> m.village_code""".formatted(LATEST),
            """
            update person p set village_code = m.village_code, number = coalesce(m.person_number, p.number),
                   name = coalesce(m.p_name, p.name), pinyin = coalesce(m.p_pinyin, p.pinyin), initials = coalesce(m.p_initials, p.initials),
                   sex = coalesce(m.p_sex, p.sex), born_on = coalesce(m.p_born_on, p.born_on),
                   identity_kind = coalesce(m.p_identity_kind, p.identity_kind),
                   identity_cipher = case when m.p_identity_hash <> p.identity_hash or p.identity_hash is null then coalesce(m.p_identity_cipher, p.identity_cipher) else p.identity_cipher end,
                   identity_hash = coalesce(m.p_identity_hash, p.identity_hash),
                   identity_masked = coalesce(m.p_identity_masked, p.identity_masked),
                   ethnic_group = coalesce(m.p_ethnic_group, p.ethnic_group), phone = coalesce(m.p_phone, p.phone), version = p.version + 1
            from %s m
            where p.person_id = m.person_id and not m.is_new
              and (m.village_code, coalesce(m.person_number, p.number), coalesce(m.p_name, p.name), coalesce(m.p_sex, p.sex),
                   coalesce(m.p_born_on, p.born_on), coalesce(m.p_identity_kind, p.identity_kind), coalesce(m.p_identity_hash, p.identity_hash),
                   coalesce(m.p_ethnic_group, p.ethnic_group), coalesce(m.p_phone, p.phone))
                  is distinct from
                  (p.village_code, p.number, p.name, p.sex, p.born_on, p.identity_kind, p.identity_hash, p.ethnic_group, p.phone)""".formatted(LATEST),
            """
            update membership o set relation = m.relation, version = o.version + 1
            from %s m
            where o.person_id = m.person_id and o.household_id = m.household_id and o.left_on is null and o.relation <> m.relation""".formatted(LATEST),
            """
            insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
            select m.village_code, m.household_id, m.person_id, m.relation,
                   greatest(coalesce(m.identified_on, :today), m.p_born_on, (select max(gone.left_on) from membership gone where gone.person_id = m.person_id)), 'REGISTERED'
            from %s m
            where not exists (select from membership o where o.person_id = m.person_id and o.left_on is null)
            order by m.village_code, m.household_id, m.row_number""".formatted(LATEST),
            """
            update household h set head_person_id = m.person_id, version = h.version + 1
            from (select distinct on (household_id) household_id, person_id from matched
                  where trouble is null and relation = 'HEAD' order by household_id, row_number) m
            where h.household_id = m.household_id and h.head_person_id is null""");

    private final List<Staged> columns;

    MemberSql(List<Staged> columns) {
        this.columns = columns;
    }

    @Override
    public List<String> match() {
        return List.of(HIDDEN, MATCH, ANALYZE);
    }

    @Override
    public List<Comparison> comparisons() {
        var person = new ArrayList<>(Comparison.terms(columns, PERSON));
        person.add(Comparison.secret(Field.IDENTITY_NUMBER, "t.identity", "m.p_identity"));
        person.add(Comparison.term(Field.PERSON_NUMBER, "t.number", "m.person_number"));
        return List.of(
                new Comparison("join person t on t.person_id = m.person_id and m.is_present", person),
                new Comparison(
                        "left join membership t on t.person_id = m.person_id and t.household_id = m.household_id and t.left_on is null",
                        List.of(new Comparison.Term(
                                Field.RELATION,
                                "t.relation",
                                "m.relation",
                                "m.is_present and t.relation is distinct from m.relation"))),
                new Comparison(
                        "left join person_year t on t.person_id = m.person_id and t.year = m.year",
                        List.of(new Comparison.Term(Field.YEAR_OF, "null", "m.year::text", "t.year is null"))),
                new Comparison(
                        "join person_year t on t.person_id = m.person_id and t.year = m.year",
                        Comparison.terms(columns, PERSON_YEAR)));
    }

    @Override
    public List<String> write() {
        var statements = new ArrayList<>(WRITE);
        statements.add(RegisterSql.upsertYear("person_year", "person_id", columns, PERSON_YEAR, List.of(), "true"));
        statements.add("""
                update person p set facts_year = m.year
                from (select person_id, max(year) as year from matched where trouble is null group by person_id) m
                where p.person_id = m.person_id and (p.facts_year is null or p.facts_year < m.year)""");
        return statements;
    }

    @Override
    public String nameColumn() {
        return "m.p_name";
    }

    @Override
    public String numberColumn() {
        return "m.number";
    }

    @Override
    public Field fieldOf(Trouble trouble) {
        return switch (trouble) {
            case HOUSEHOLD_UNKNOWN -> Field.HOUSEHOLD_NUMBER;
            case VILLAGE_CHANGED -> Field.VILLAGE_NAME;
            case PERSON_NUMBER_TAKEN -> Field.PERSON_NUMBER;
            case LEFT_ALREADY -> Field.PERSON_NAME;
            default -> Field.IDENTITY_NUMBER;
        };
    }
}
