-- What a year looked like, household by household and person by person, and the sums of it for every place:
-- dashboards read the sums, lists of a year read the rows, so the two cannot disagree. The database keeps both.

-- A year's per-head income beside the poverty line of that year, as its multiple.
create function income_band(per_head numeric, line numeric) returns text
    language sql immutable parallel safe
    set search_path = pg_catalog, public
as
$$
select case when per_head is null or line is null then null
            when per_head < line then 'UNDER'
            when per_head < line * 1.5 then 'TO_1_5'
            when per_head < line * 2 then 'TO_2'
            when per_head < line * 3 then 'TO_3'
            else 'OVER' end
$$;

create table household_in_year (
    household_id  bigint not null references household,
    year          integer not null,
    village_code  text collate "C" not null references division (code) on update cascade,
    status        text not null,
    attribute     text,
    main_cause    text,
    exit_year     integer,
    persons       integer not null,
    income_persons integer,
    wage          numeric(14, 2),
    business      numeric(14, 2),
    property      numeric(14, 2),
    transfer      numeric(14, 2),
    expense       numeric(14, 2),
    net           numeric(14, 2),
    per_head      numeric(14, 2),
    band          text,
    dangerous_house boolean,
    safe_water    boolean,
    -- the latest check of the year: 0 nothing missing, else how many of the six; null not checked in the year
    missing_guarantees integer,
    checked_on    date,
    -- ended in this year or before: not there any more at its end
    ended         boolean not null,
    urgency       integer not null generated always as (
        case status when 'RELAPSED' then 1 when 'POOR' then 2 when 'LEAVING' then 3 when 'EXITED' then 4 else 5 end) stored,
    income_fen    bigint not null generated always as (coalesce((per_head * 100)::bigint, -100000000000000)) stored,
    primary key (household_id, year)
);
create index household_in_year_village on household_in_year (village_code, year, household_id);
create index household_in_year_urgency on household_in_year (year, urgency, village_code, household_id) where not ended;
alter table household_in_year enable row level security;
create policy viewer_scope on household_in_year for select to ${runtime}
    using (village_code >= (select current_setting('app.low', true)) and village_code < (select current_setting('app.high', true)));
grant select on household_in_year to ${runtime};

create table person_in_year (
    person_id     bigint not null references person,
    year          integer not null,
    village_code  text collate "C" not null references division (code) on update cascade,
    -- the household in which the year ended; null for who lives in none
    household_id  bigint references household,
    sex           text not null,
    age           integer,
    labour        text,
    away          boolean not null,
    region        text,
    counted       boolean not null,
    primary key (person_id, year)
);
create index person_in_year_village on person_in_year (village_code, year, person_id);
create index person_in_year_household on person_in_year (household_id);
alter table person_in_year enable row level security;
create policy viewer_scope on person_in_year for select to ${runtime}
    using (village_code >= (select current_setting('app.low', true)) and village_code < (select current_setting('app.high', true)));
grant select on person_in_year to ${runtime};

-- Sums for every place, from province (2 digits) to village (12). A change adds rows and never waits for another's: a county's
-- row that everybody writes would make everybody wait. Loose rows are folded together now and then; who reads sums them.
-- No key to division: rows move by the triggers below, a cascade would move them a second time.
create table tally (
    place      text collate "C" not null,
    year       integer not null,
    kind       text collate "C" not null,
    key        text collate "C" not null,
    households bigint not null,
    persons    bigint not null,
    amount     numeric(18, 2) not null,
    loose      boolean not null default true
);
create index tally_place on tally (place, year);
create index tally_loose on tally (place) where loose;
alter table tally enable row level security;
create policy viewer_scope on tally for select to ${runtime}
    using (place >= (select current_setting('app.low', true)) and place < (select current_setting('app.high', true)));
grant select on tally to ${runtime};

-- What villages are compared and sorted by, once for each place above them: a province finds its first forty by index,
-- as a town does. The policy is on the place, so that the planner knows the range to be one place.
create table village_standing (
    place         text collate "C" not null,
    village_code  text collate "C" not null,
    year          integer not null,
    households    bigint not null,
    persons       bigint not null,
    poor_households bigint not null,
    poor_persons  bigint not null,
    exits         bigint not null,
    missing       bigint not null,
    income_persons bigint not null,
    net           numeric(18, 2) not null,
    primary key (place, year, village_code)
);
create index village_standing_poor on village_standing (place, year, poor_persons desc, village_code);
alter table village_standing enable row level security;
create policy viewer_scope on village_standing for select to ${runtime}
    using (place >= (select current_setting('app.low', true)) and place < (select current_setting('app.high', true)));
grant select on village_standing to ${runtime};

create function fold_tally() returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    if (select count(*) from (select from public.tally where loose limit 1000) l) < 1000
       or not pg_try_advisory_xact_lock(hashtext('tally')) then
        return;
    end if;
    with gone as (
        delete from public.tally where loose returning *),
    base as (
        delete from public.tally t
        using (select distinct place, year, kind, key from gone) g
        where t.place = g.place and t.year = g.year and t.kind = g.kind and t.key = g.key and not t.loose
        returning t.*)
    insert into public.tally (place, year, kind, key, households, persons, amount, loose)
    select place, year, kind, key, sum(households), sum(persons), sum(amount), false
    from (select * from gone union all select * from base) cells
    group by place, year, kind, key
    having sum(households) <> 0 or sum(persons) <> 0 or sum(amount) <> 0;
end
$$;
revoke execute on function fold_tally() from public;

-- A household's share in the sums of its year: cells of (kind, key). Cancelled households count in STATUS only.
create function household_cells(h household_in_year) returns table (kind text, key text, households bigint, persons bigint, amount numeric)
    language sql immutable
    set search_path = pg_catalog, public
as
$$
select c.kind, c.key, 1::bigint, coalesce(c.persons, 0)::bigint, coalesce(c.amount, 0)
from (values
    ('STATUS', h.status, h.persons, 0::numeric, true),
    ('ATTRIBUTE', coalesce(h.attribute, 'none'), h.persons, 0, h.status <> 'CANCELLED'),
    ('CAUSE', coalesce(h.main_cause, 'none'), h.persons, 0, h.status <> 'CANCELLED'),
    ('EXIT', '', h.persons, 0, h.status = 'EXITED' and h.exit_year = h.year),
    ('BAND', coalesce(h.band, 'none'), h.persons, 0, h.status <> 'CANCELLED'),
    ('MISSING', case when h.missing_guarantees is null then 'UNCHECKED' when h.missing_guarantees > 0 then 'MISSING' else 'WHOLE' end,
     h.persons, 0, h.status <> 'CANCELLED'),
    ('INCOME', 'WAGE', h.income_persons, h.wage, h.status <> 'CANCELLED' and h.per_head is not null),
    ('INCOME', 'BUSINESS', h.income_persons, h.business, h.status <> 'CANCELLED' and h.per_head is not null),
    ('INCOME', 'PROPERTY', h.income_persons, h.property, h.status <> 'CANCELLED' and h.per_head is not null),
    ('INCOME', 'TRANSFER', h.income_persons, h.transfer, h.status <> 'CANCELLED' and h.per_head is not null),
    ('INCOME', 'EXPENSE', h.income_persons, h.expense, h.status <> 'CANCELLED' and h.per_head is not null),
    ('INCOME', 'NET', h.income_persons, h.net, h.status <> 'CANCELLED' and h.per_head is not null)
) c (kind, key, persons, amount, counts)
where c.counts and not h.ended
$$;
revoke execute on function household_cells(household_in_year) from public;

create type tally_cell as (village_code text, year integer, kind text, key text, households bigint, persons bigint, amount numeric);

-- Adds what a village's cells changed by to every place above it.
create function add_to_tally(cells tally_cell[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    insert into public.tally (place, year, kind, key, households, persons, amount)
    select left(c.village_code, l.digits), c.year, c.kind, c.key, sum(c.households), sum(c.persons), sum(c.amount)
    from unnest(cells) c cross join (values (2), (4), (6), (9), (12)) l (digits)
    group by 1, 2, 3, 4
    having sum(c.households) <> 0 or sum(c.persons) <> 0 or sum(c.amount) <> 0;
    perform public.fold_tally();
end
$$;
revoke execute on function add_to_tally(tally_cell[]) from public;

create function add_to_standing(cells tally_cell[]) returns void
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
insert into public.village_standing as s
    (place, village_code, year, households, persons, poor_households, poor_persons, exits, missing, income_persons, net)
select left(village_code, l.digits), village_code, year,
       coalesce(sum(households) filter (where kind = 'STATUS' and key <> 'CANCELLED'), 0) as households,
       coalesce(sum(persons) filter (where kind = 'STATUS' and key <> 'CANCELLED'), 0) as persons,
       coalesce(sum(households) filter (where kind = 'STATUS' and key in ('POOR', 'LEAVING', 'RELAPSED')), 0),
       coalesce(sum(persons) filter (where kind = 'STATUS' and key in ('POOR', 'LEAVING', 'RELAPSED')), 0),
       coalesce(sum(households) filter (where kind = 'EXIT'), 0),
       coalesce(sum(households) filter (where kind = 'MISSING' and key = 'MISSING'), 0),
       coalesce(sum(persons) filter (where kind = 'INCOME' and key = 'NET'), 0),
       coalesce(sum(amount) filter (where kind = 'INCOME' and key = 'NET'), 0)
from unnest(cells) cross join (values (2), (4), (6), (9)) l (digits)
group by l.digits, village_code, year
order by village_code, year, l.digits
on conflict (place, year, village_code) do update set
    households = s.households + excluded.households, persons = s.persons + excluded.persons,
    poor_households = s.poor_households + excluded.poor_households, poor_persons = s.poor_persons + excluded.poor_persons,
    exits = s.exits + excluded.exits, missing = s.missing + excluded.missing,
    income_persons = s.income_persons + excluded.income_persons, net = s.net + excluded.net
$$;
revoke execute on function add_to_standing(tally_cell[]) from public;

create function tally_households() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row(village_code, year, kind, key, households, persons, amount)::public.tally_cell) into cells from (
            select n.village_code, n.year, c.kind, c.key, sum(c.households) as households, sum(c.persons) as persons, sum(c.amount) as amount
            from new_rows n cross join lateral public.household_cells(n::public.household_in_year) c group by 1, 2, 3, 4) net;
    else
        select array_agg(row(village_code, year, kind, key, households, persons, amount)::public.tally_cell) into cells from (
            select village_code, year, kind, key, sum(households) as households, sum(persons) as persons, sum(amount) as amount
            from (
                select n.village_code, n.year, c.kind, c.key, c.households, c.persons, c.amount
                from new_rows n cross join lateral public.household_cells(n::public.household_in_year) c
                union all
                select o.village_code, o.year, c.kind, c.key, -c.households, -c.persons, -c.amount
                from old_rows o cross join lateral public.household_cells(o::public.household_in_year) c) moved
            group by 1, 2, 3, 4
            having sum(households) <> 0 or sum(persons) <> 0 or sum(amount) <> 0) net;
    end if;
    if cells is not null then
        perform public.add_to_standing(cells), public.add_to_tally(cells);
    end if;
    return null;
end
$$;
create trigger tally_insert after insert on household_in_year referencing new table as new_rows
    for each statement execute function tally_households();
create trigger tally_update after update on household_in_year referencing old table as old_rows new table as new_rows
    for each statement execute function tally_households();

-- Age bands as statistics are read: before school, compulsory school, working age in three, old, very old.
create function age_band(age integer) returns text
    language sql immutable parallel safe
    set search_path = pg_catalog, public
as
$$
select case when age is null or age < 0 then 'none' when age < 7 then '0-6' when age < 16 then '7-15' when age < 25 then '16-24'
            when age < 45 then '25-44' when age < 60 then '45-59' when age < 80 then '60-79' else '80-' end
$$;

create function person_cells(p person_in_year) returns table (kind text, key text)
    language sql immutable
    set search_path = pg_catalog, public
as
$$
select c.kind, c.key
from (values
    ('PERSON', '', true),
    ('AGE', public.age_band(p.age) || ':' || p.sex, true),
    ('LABOUR', coalesce(p.labour, 'none'), true),
    ('AWAY', coalesce(p.region, 'none'), p.away)
) c (kind, key, counts)
where c.counts and p.counted
$$;
revoke execute on function person_cells(person_in_year) from public;

create function tally_persons() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row(village_code, year, kind, key, 0, persons, 0)::public.tally_cell) into cells from (
            select n.village_code, n.year, c.kind, c.key, count(*) as persons
            from new_rows n cross join lateral public.person_cells(n::public.person_in_year) c group by 1, 2, 3, 4) net;
    else
        select array_agg(row(village_code, year, kind, key, 0, persons, 0)::public.tally_cell) into cells from (
            select village_code, year, kind, key, sum(persons) as persons
            from (
                select n.village_code, n.year, c.kind, c.key, 1 as persons
                from new_rows n cross join lateral public.person_cells(n::public.person_in_year) c
                union all
                select o.village_code, o.year, c.kind, c.key, -1
                from old_rows o cross join lateral public.person_cells(o::public.person_in_year) c) moved
            group by 1, 2, 3, 4
            having sum(persons) <> 0) net;
    end if;
    if cells is not null then
        perform public.add_to_tally(cells);
    end if;
    return null;
end
$$;
create trigger tally_insert after insert on person_in_year referencing new table as new_rows
    for each statement execute function tally_persons();
create trigger tally_update after update on person_in_year referencing old table as old_rows new table as new_rows
    for each statement execute function tally_persons();

-- Recomputes the years of the households named; who calls holds their rows.
create function refresh_household_in_year(ids bigint[]) returns void
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
insert into public.household_in_year as t
    (household_id, year, village_code, status, attribute, main_cause, exit_year, persons, income_persons, wage, business, property, transfer,
     expense, net, per_head, band, dangerous_house, safe_water, missing_guarantees, checked_on, ended)
select y.household_id, y.year, h.village_code, y.status, y.attribute, y.main_cause, y.exit_year,
       coalesce(case when p.facts_year = y.year then p.persons end, y.persons, p.persons, 0),
       i.persons, i.wage, i.business, i.property, i.transfer, i.expense, i.net, i.per_head,
       income_band(i.per_head, l.line), y.dangerous_house, y.safe_water, g.missing, g.checked_on,
       h.ended_on is not null and extract(year from h.ended_on) <= y.year
from public.household_year y
join public.household h on h.household_id = y.household_id
left join public.household_present p on p.household_id = y.household_id
left join public.income i on i.household_id = y.household_id and i.year = y.year
left join (select v.village_code, w.year, poverty_line(v.village_code, w.year) as line
           from (select distinct village_code from public.household where household_id = any (ids)) v
           cross join (select distinct year from public.household_year where household_id = any (ids)) w) l
    on l.village_code = h.village_code and l.year = y.year
left join lateral (
    select g.checked_on,
           (g.food is false)::integer + (g.clothing is false)::integer + (g.education is false)::integer
           + (g.medical is false)::integer + (g.housing is false)::integer + (g.water is false)::integer as missing
    from public.guarantee_check g
    where g.household_id = y.household_id and g.checked_on between make_date(y.year, 1, 1) and make_date(y.year, 12, 31)
    order by g.checked_on desc, g.guarantee_check_id desc limit 1) g on true
where y.household_id = any (ids)
order by y.household_id, y.year
on conflict (household_id, year) do update set
    village_code = excluded.village_code, status = excluded.status, attribute = excluded.attribute, main_cause = excluded.main_cause,
    exit_year = excluded.exit_year, persons = excluded.persons, income_persons = excluded.income_persons, wage = excluded.wage,
    business = excluded.business, property = excluded.property, transfer = excluded.transfer, expense = excluded.expense,
    net = excluded.net, per_head = excluded.per_head, band = excluded.band, dangerous_house = excluded.dangerous_house,
    safe_water = excluded.safe_water, missing_guarantees = excluded.missing_guarantees, checked_on = excluded.checked_on, ended = excluded.ended
where t is distinct from excluded
$$;
revoke execute on function refresh_household_in_year(bigint[]) from public;

-- Recomputes the years of the persons named: in whose household they were when the year ended, and how old.
create function refresh_person_in_year(ids bigint[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    perform from public.person where person_id = any (ids) order by person_id for no key update;
    insert into public.person_in_year as t (person_id, year, village_code, household_id, sex, age, labour, away, region, counted)
    select f.person_id, f.year, p.village_code, m.household_id, p.sex, f.year - extract(year from p.born_on)::integer,
           f.labour, coalesce(f.work_months > 0, false), f.work_region, m.household_id is not null
    from public.person_year f
    join public.person p on p.person_id = f.person_id
    left join lateral (
        select s.household_id from public.membership s join public.household h on h.household_id = s.household_id
        where s.person_id = f.person_id and (s.left_on is null or extract(year from s.left_on) > f.year)
          and (h.ended_on is null or extract(year from h.ended_on) > f.year)
        order by s.left_on nulls last, s.membership_id limit 1) m on true
    where f.person_id = any (ids)
    order by f.person_id, f.year
    on conflict (person_id, year) do update set
        village_code = excluded.village_code, household_id = excluded.household_id, sex = excluded.sex, age = excluded.age,
        labour = excluded.labour, away = excluded.away, region = excluded.region, counted = excluded.counted
    where t is distinct from excluded;
end
$$;
revoke execute on function refresh_person_in_year(bigint[]) from public;

-- The present first, then the years; one household is recomputed by one writer at a time, from what is committed.
alter function refresh_household_present(bigint[]) rename to refresh_household_row;
revoke execute on function refresh_household_row(bigint[]) from ${runtime};
create function refresh_household_present(ids bigint[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    perform from public.household where household_id = any (ids) order by household_id for no key update;
    perform public.refresh_household_row(ids);
    perform public.refresh_household_in_year(ids);
    perform public.refresh_person_in_year(array(select distinct m.person_id from public.membership m where m.household_id = any (ids)));
end
$$;
revoke execute on function refresh_household_present(bigint[]) from public;
grant execute on function refresh_household_present(bigint[]) to ${runtime};

-- Who lives in no household any more is not among the persons of one: their own changes count too.
create function person_of_year_changed() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    if current_setting('app.bulk', true) is distinct from 'on' then
        perform public.refresh_person_in_year(array(select distinct person_id from new_rows));
    end if;
    return null;
end
$$;
do
$$
declare
    tab text;
begin
    foreach tab in array array['person', 'person_year', 'membership'] loop
        execute format('create trigger year_insert after insert on %I referencing new table as new_rows for each statement execute function person_of_year_changed()', tab);
        execute format('create trigger year_update after update on %I referencing new table as new_rows for each statement execute function person_of_year_changed()', tab);
    end loop;
end
$$;

-- A poverty line that is set or corrected later moves households from band to band.
create function poverty_line_moves_bands() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    update public.household_in_year t
    set band = income_band(t.per_head, poverty_line(t.village_code, t.year))
    where t.year = extract(year from new.valid_from) and starts_with(t.village_code, new.area)
      and t.band is distinct from income_band(t.per_head, poverty_line(t.village_code, t.year));
    return null;
end
$$;
create trigger poverty_line_moves_bands after insert or update on parameter
    for each row when (new.name = 'poverty-line') execute function poverty_line_moves_bands();

-- The households of a year, with the columns of household_present: a list of a year reads this.
create view household_of_year with (security_invoker) as
select y.household_id, y.year, y.village_code, p.resident_group_id, p.number, p.number_tail, p.head_person_id, p.head_name, p.pinyin, p.initials,
       p.phone_tail, y.status, y.attribute, y.main_cause,
       case when p.facts_year = y.year then p.other_cause_1 end as other_cause_1,
       case when p.facts_year = y.year then p.other_cause_2 end as other_cause_2,
       y.exit_year, p.identified_year, y.year as facts_year, y.persons,
       case when y.per_head is not null then y.year end as income_year, y.per_head, y.income_fen, y.band, y.band = 'UNDER' as below_line,
       y.dangerous_house, y.safe_water, p.eldest_born_on, p.pupils, p.ill, p.disabled, p.workers, p.away,
       y.missing_guarantees, y.checked_on, y.ended, y.urgency
from household_in_year y join household_present p on p.household_id = y.household_id;
grant select on household_of_year to ${runtime};

-- Villages: how many, how many poor and when they left poverty, who reported, and the population that incidence is divided by.
-- What a village adds is computed anew and compared with what it added before.
create function recount_villages(codes text[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    perform from public.division where code = any (codes) order by code for no key update;
    with now as (
        select d.code, 0 as year, 'VILLAGE' as kind, '' as key, 0::bigint as persons from public.division d
        where d.code = any (codes) and d.ended_on is null
        union all
        select d.code, coalesce(v.exit_year, 9999), 'POOR_VILLAGE', '', 0 from public.division d join public.village v on v.village_code = d.code
        where d.code = any (codes) and d.ended_on is null and v.poor
        union all
        select d.code, r.year, 'REPORTED', '', 0 from public.division d join public.village_year r on r.village_code = d.code
        where d.code = any (codes) and d.ended_on is null
        union all
        select d.code, 0, 'BASE', '', b.persons from public.division d
        cross join lateral (
            select y.persons from public.village_year y where y.village_code = d.code and y.persons > 0
            order by y.year = parameter_value('incidence-base-year', d.code, '9999-12-31')::integer desc nulls last, y.year limit 1) b
        where d.code = any (codes) and d.ended_on is null),
    was as (
        select place, year, kind, key, sum(households) as households, sum(persons) as persons from public.tally
        where place = any (codes) and kind in ('VILLAGE', 'POOR_VILLAGE', 'REPORTED', 'BASE') group by 1, 2, 3, 4)
    select array_agg(row(code, year, kind, key, households, persons, 0)::public.tally_cell) into cells from (
        select code, year, kind, key, sum(households) as households, sum(persons) as persons from (
            select code, year, kind, key, 1 as households, persons from now
            union all
            select place, year, kind, key, -households, -persons from was) moved
        group by 1, 2, 3, 4
        having sum(households) <> 0 or sum(persons) <> 0) net;
    if cells is not null then
        perform public.add_to_tally(cells);
    end if;
end
$$;
revoke execute on function recount_villages(text[]) from public;

create function villages_changed() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    codes text[];
begin
    if tg_table_name = 'division' then
        if tg_op = 'INSERT' then
            codes := array(select distinct code from new_rows where length(code) = 12);
        else
            codes := array(select code from new_rows where length(code) = 12 union select code from old_rows where length(code) = 12);
        end if;
    elsif tg_op = 'INSERT' then
        codes := array(select distinct village_code from new_rows);
    else
        codes := array(select village_code from new_rows union select village_code from old_rows);
    end if;
    perform public.recount_villages(codes);
    return null;
end
$$;
do
$$
declare
    tab text;
begin
    foreach tab in array array['division', 'village', 'village_year'] loop
        execute format('create trigger tally_insert after insert on %I referencing new table as new_rows for each statement execute function villages_changed()', tab);
        execute format('create trigger tally_update after update on %I referencing old table as old_rows new table as new_rows for each statement execute function villages_changed()', tab);
    end loop;
end
$$;
create function incidence_base_moves() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    perform public.recount_villages(array(select code from public.division where length(code) = 12 and starts_with(code, new.area)));
    return null;
end
$$;
create trigger incidence_base_moves after insert or update on parameter
    for each row when (new.name = 'incidence-base-year') execute function incidence_base_moves();

-- What is there already.
select refresh_household_in_year(array(select household_id from household));
select refresh_person_in_year(array(select person_id from person));
select recount_villages(array(select code from division where length(code) = 12));
