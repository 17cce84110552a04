-- The present of every household in one row: what lists search, filter, sort and count.
-- Nobody writes it but the database, from the rows above; bulk writers set app.bulk = 'on' and call
-- refresh_household_present once at the end of their transaction.
create table household_present (
    household_id  bigint primary key references household,
    village_code  text collate "C" not null references division (code) on update cascade,
    resident_group_id bigint,
    number        text collate "C" not null,
    head_person_id bigint,
    head_name     text not null default '',
    pinyin        text collate "C" not null default '',
    initials      text collate "C" not null default '',
    phone_tail    text collate "C",
    status        text not null,
    attribute     text,
    main_cause    text,
    other_cause_1 text,
    other_cause_2 text,
    exit_year     integer,
    identified_year integer,
    facts_year    integer,
    persons       integer not null default 0,
    income_year   integer,
    per_head      numeric(14, 2),
    below_line    boolean,
    dangerous_house boolean,
    safe_water    boolean,
    -- members
    eldest_born_on date,
    pupils        integer not null default 0,
    ill           integer not null default 0,
    disabled      integer not null default 0,
    workers       integer not null default 0,
    away          integer not null default 0,
    -- the latest check: 0 nothing missing, else how many of the six; null never checked
    missing_guarantees integer,
    checked_on    date,
    ended         boolean not null default false
);
create index household_present_village on household_present (village_code, household_id);
create index household_present_status on household_present (status, main_cause, village_code, household_id);
create index household_present_number on household_present (number, village_code);
create index household_present_head on household_present (head_name collate "C", village_code);
create index household_present_pinyin on household_present (pinyin, village_code);
create index household_present_initials on household_present (initials, village_code);
create index household_present_phone on household_present (phone_tail, village_code);
create index household_present_income on household_present (village_code, per_head, household_id);
create index household_present_group on household_present (resident_group_id);
alter table household_present enable row level security;
create policy viewer_scope on household_present for select to ${runtime}
    using (village_code >= (select current_setting('app.low', true)) and village_code < (select current_setting('app.high', true)));
grant select on household_present to ${runtime};

-- Households and persons by village and what figures filter by: home, village page and totals read this.
create table household_count (
    village_code  text collate "C" not null references division (code) on update cascade,
    status        text not null,
    attribute     text not null,
    main_cause    text not null,
    exit_year     integer not null,
    households    bigint not null,
    persons       bigint not null,
    primary key (village_code, status, attribute, main_cause, exit_year)
);
alter table household_count enable row level security;
create policy viewer_scope on household_count for select to ${runtime}
    using (village_code >= (select current_setting('app.low', true)) and village_code < (select current_setting('app.high', true)));
grant select on household_count to ${runtime};

create function count_households() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    if tg_op = 'INSERT' then
        insert into public.household_count as c
        select village_code, status, coalesce(attribute, ''), coalesce(main_cause, ''), coalesce(exit_year, 0), count(*), sum(persons)
        from new_rows where not ended
        group by 1, 2, 3, 4, 5
        order by 1, 2, 3, 4, 5
        on conflict (village_code, status, attribute, main_cause, exit_year)
            do update set households = c.households + excluded.households, persons = c.persons + excluded.persons;
    else
        insert into public.household_count as c
        select * from (
            select village_code, status, attribute, main_cause, exit_year, sum(households) as households, sum(persons) as persons
            from (
                select village_code, status, coalesce(attribute, '') as attribute, coalesce(main_cause, '') as main_cause,
                       coalesce(exit_year, 0) as exit_year, 1 as households, persons
                from new_rows where not ended
                union all
                select village_code, status, coalesce(attribute, ''), coalesce(main_cause, ''), coalesce(exit_year, 0), -1, -persons
                from old_rows where not ended) moved
            group by 1, 2, 3, 4, 5) net
        where households <> 0 or persons <> 0
        order by 1, 2, 3, 4, 5
        on conflict (village_code, status, attribute, main_cause, exit_year)
            do update set households = c.households + excluded.households, persons = c.persons + excluded.persons;
    end if;
    return null;
end
$$;
create trigger count_insert after insert on household_present referencing new table as new_rows
    for each statement execute function count_households();
create trigger count_update after update on household_present referencing old table as old_rows new table as new_rows
    for each statement execute function count_households();

-- Recomputes the present of the households named. Locks in key order, so that two writers wait instead of failing.
create function refresh_household_present(ids bigint[]) returns void
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
       i.year, i.per_head, i.per_head < poverty_line(h.village_code, i.year),
       y.dangerous_house, y.safe_water,
       m.eldest_born_on, m.pupils, m.ill, m.disabled, m.workers, m.away,
       g.missing, g.checked_on, h.ended_on is not null
from public.household h
left join public.person head on head.person_id = h.head_person_id
left join lateral (select * from public.household_year y where y.household_id = h.household_id order by y.year desc limit 1) y on true
left join lateral (select * from public.income i where i.household_id = h.household_id and i.per_head is not null order by i.year desc limit 1) i on true
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
revoke execute on function refresh_household_present(bigint[]) from public;
grant execute on function refresh_household_present(bigint[]) to ${runtime};

create function household_changed() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    ids bigint[];
begin
    if current_setting('app.bulk', true) = 'on' then
        return null;
    end if;
    case tg_table_name
        when 'person' then
            select array_agg(distinct id) into ids from (
                select m.household_id as id from new_rows n join public.membership m on m.person_id = n.person_id where m.left_on is null
                union
                select h.household_id from new_rows n join public.household h on h.head_person_id = n.person_id) touched;
        when 'person_year' then
            update public.person p set facts_year = n.year
            from (select person_id, max(year) as year from new_rows group by person_id) n
            where p.person_id = n.person_id and (p.facts_year is null or p.facts_year < n.year);
            select array_agg(distinct m.household_id) into ids
            from new_rows n join public.membership m on m.person_id = n.person_id where m.left_on is null;
        else
            select array_agg(distinct household_id) into ids from new_rows;
    end case;
    if ids is not null then
        perform public.refresh_household_present(ids);
    end if;
    return null;
end
$$;
do
$$
declare
    tab text;
begin
    foreach tab in array array['household', 'household_year', 'income', 'guarantee_check', 'membership', 'person', 'person_year'] loop
        execute format('create trigger present_insert after insert on %I referencing new table as new_rows for each statement execute function household_changed()', tab);
        execute format('create trigger present_update after update on %I referencing new table as new_rows for each statement execute function household_changed()', tab);
    end loop;
end
$$;
