-- What contradicts itself in the register: one row for a rule and a household, or a person in it; it closes and opens
-- again with the facts, and is never deleted.
create table doubt (
    doubt_id      bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    person_id     bigint references person,
    person_key    bigint not null generated always as (coalesce(person_id, 0)) stored,
    rule          text not null check (rule ~ '^[A-Z][A-Z0-9_]*$'),
    severity      integer not null check (severity between 1 and 3),
    -- the facts that contradict, in the order of the rule's sentence; no identity number ever
    facts         jsonb not null,
    state         text not null check (state in ('OPEN', 'EXPLAINED', 'CONFIRMED', 'CLOSED')),
    -- since when it stands open; a reopened doubt begins anew
    found_on      date not null,
    closed_on     date,
    reopened      integer not null default 0,
    assigned_to   text,
    explanation   text,
    explained_by  text,
    explained_at  timestamptz,
    confirmed_by  text,
    confirmed_at  timestamptz,
    -- why the second person did not agree
    objection     text,
    version       integer not null default 0,
    unique (household_id, rule, person_key),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (state not in ('EXPLAINED', 'CONFIRMED') or (explanation is not null and explained_by is not null)),
    check ((confirmed_by is not null) = (state = 'CONFIRMED') or state = 'CLOSED'),
    check (confirmed_by <> explained_by)
);
create index doubt_village on doubt (village_code, state, severity, found_on, doubt_id);
create index doubt_person on doubt (person_id);
create index doubt_assigned on doubt (assigned_to, state);
call protect_casework('doubt');
call record_history('doubt', 'facts,person_key,severity', 'household', 'household_id');

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('quality.wage-low', 'MONEY', 0, 100000, 'YUAN_A_YEAR', false, false),
    ('quality.wage-high', 'MONEY', 1, 100000000, 'YUAN_A_YEAR', false, false),
    ('quality.senior-school-age', 'WHOLE', 1, 30, 'NONE', false, false),
    ('quality.primary-school-age', 'WHOLE', 1, 60, 'NONE', false, false),
    ('quality.school-from', 'WHOLE', 3, 10, 'NONE', false, false),
    ('quality.school-to', 'WHOLE', 10, 20, 'NONE', false, false),
    ('quality.answer-days', 'WHOLE', 1, 365, 'DAY', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('quality.wage-low', '', '2014-01-01', '300', 'V'),
    ('quality.wage-high', '', '2014-01-01', '300000', 'V'),
    ('quality.senior-school-age', '', '2014-01-01', '14', 'V'),
    ('quality.primary-school-age', '', '2014-01-01', '20', 'V'),
    ('quality.school-from', '', '2014-01-01', '6', 'R'),
    ('quality.school-to', '', '2014-01-01', '15', 'R'),
    ('quality.answer-days', '', '2014-01-01', '15', 'A');

-- Households that changed since the rules were last asked; household 0 stands for a whole village after a big import.
create table doubt_due (
    doubt_due_id  bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null
);
create index doubt_due_village on doubt_due (village_code, household_id);
call protect_casework('doubt_due');
grant delete on doubt_due to ${runtime};

create function doubt_is_due() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    if current_setting('app.bulk', true) = 'on' then
        insert into public.doubt_due (village_code, household_id) select distinct village_code, 0::bigint from new_rows order by 1;
    elsif tg_table_name in ('person', 'person_year') then
        insert into public.doubt_due (village_code, household_id)
        select distinct m.village_code, m.household_id
        from new_rows n join public.membership m on m.person_id = n.person_id and m.left_on is null
        order by 1, 2;
    else
        insert into public.doubt_due (village_code, household_id)
        select distinct village_code, household_id from new_rows order by 1, 2;
    end if;
    return null;
end
$$;
do
$$
declare
    tab text;
begin
    foreach tab in array array['household', 'household_year', 'income', 'membership', 'person', 'person_year'] loop
        execute format('create trigger doubt_insert after insert on %I referencing new table as new_rows for each statement execute function doubt_is_due()', tab);
        execute format('create trigger doubt_update after update on %I referencing new table as new_rows for each statement execute function doubt_is_due()', tab);
    end loop;
end
$$;

-- A register that was there before the rules is looked through once.
insert into doubt_due (village_code, household_id) select distinct village_code, 0::bigint from household order by 1;
