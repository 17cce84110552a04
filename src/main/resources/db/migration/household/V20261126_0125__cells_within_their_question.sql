-- A function with a search path of its own is called row by row; without one it becomes part of the question. These use
-- nothing but what the trigger that asks them has already pinned.
alter function household_cells(household_in_year) reset search_path;
alter function person_cells(person_in_year) reset search_path;
alter function age_band(integer) reset search_path;
alter function income_band(numeric, numeric) reset search_path;

-- Names are searched in person, and lists are sorted by urgency, pinyin and income in fen: nobody asks these any more.
drop index household_present_income;
drop index household_present_pinyin;
drop index household_present_initials;
drop index household_present_head;

-- The line of a year is looked up once a village instead of once a household.
create or replace function refresh_household_row(ids bigint[]) returns void
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
insert into public.household_present as p
    (household_id, village_code, resident_group_id, number, head_person_id, head_name, pinyin, initials, phone_tail,
     status, attribute, main_cause, other_cause_1, other_cause_2, exit_year, identified_year, facts_year, persons, income_year, per_head, below_line,
     dangerous_house, safe_water, eldest_born_on, pupils, ill, disabled, workers, away, missing_guarantees, checked_on, ended)
select h.household_id, h.village_code, h.resident_group_id, h.number, h.head_person_id,
       coalesce(head.name, ''), coalesce(head.pinyin, ''), coalesce(head.initials, ''),
       right(coalesce(h.phone, head.phone), 4),
       coalesce(y.status, 'POOR'), y.attribute, y.main_cause, y.other_cause_1, y.other_cause_2, y.exit_year, extract(year from h.identified_on)::integer,
       y.year, case when m.members > 0 then m.members else coalesce(y.persons, 0) end,
       i.year, i.per_head, i.per_head < l.line,
       y.dangerous_house, y.safe_water,
       m.eldest_born_on, m.pupils, m.ill, m.disabled, m.workers, m.away,
       g.missing, g.checked_on, h.ended_on is not null
from public.household h
left join public.person head on head.person_id = h.head_person_id
left join lateral (select * from public.household_year y where y.household_id = h.household_id order by y.year desc limit 1) y on true
left join lateral (select * from public.income i where i.household_id = h.household_id and i.per_head is not null order by i.year desc limit 1) i on true
left join (select v.village_code, w.year, poverty_line(v.village_code, w.year) as line
           from (select distinct village_code from public.household where household_id = any (ids)) v
           cross join (select distinct year from public.income where household_id = any (ids)) w) l
    on l.village_code = h.village_code and l.year = i.year
left join lateral (
    select count(*)::integer as members, min(p.born_on) as eldest_born_on,
           (count(*) filter (where f.school not in ('NONE', 'PRESCHOOL_AGE')))::integer as pupils,
           (count(*) filter (where f.chronic or f.serious))::integer as ill,
           (count(*) filter (where f.disabled))::integer as disabled,
           (count(*) filter (where f.labour in ('ORDINARY', 'SKILLED', 'WEAK')))::integer as workers,
           (count(*) filter (where f.work_months > 0))::integer as away
    from public.membership s
    join public.person p on p.person_id = s.person_id
    left join public.person_year f on f.person_id = p.person_id and f.year = p.facts_year
    where s.household_id = h.household_id and s.left_on is null) m on true
left join lateral (
    select g.checked_on,
           (g.food is false)::integer + (g.clothing is false)::integer + (g.education is false)::integer
           + (g.medical is false)::integer + (g.housing is false)::integer + (g.water is false)::integer as missing
    from public.guarantee_check g where g.household_id = h.household_id
    order by g.checked_on desc, g.guarantee_check_id desc limit 1) g on true
where h.household_id = any (ids)
order by h.household_id
on conflict (household_id) do update set
    village_code = excluded.village_code, resident_group_id = excluded.resident_group_id, number = excluded.number,
    head_person_id = excluded.head_person_id, head_name = excluded.head_name, pinyin = excluded.pinyin, initials = excluded.initials,
    phone_tail = excluded.phone_tail, status = excluded.status, attribute = excluded.attribute, main_cause = excluded.main_cause,
    other_cause_1 = excluded.other_cause_1, other_cause_2 = excluded.other_cause_2,
    exit_year = excluded.exit_year, identified_year = excluded.identified_year, facts_year = excluded.facts_year,
    persons = excluded.persons, income_year = excluded.income_year, per_head = excluded.per_head, below_line = excluded.below_line,
    dangerous_house = excluded.dangerous_house, safe_water = excluded.safe_water, eldest_born_on = excluded.eldest_born_on,
    pupils = excluded.pupils, ill = excluded.ill, disabled = excluded.disabled, workers = excluded.workers, away = excluded.away,
    missing_guarantees = excluded.missing_guarantees, checked_on = excluded.checked_on, ended = excluded.ended
where p is distinct from excluded
$$;
