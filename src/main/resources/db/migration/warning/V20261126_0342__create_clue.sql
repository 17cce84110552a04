-- 监测线, yuan per head: the amount set for area and year, else the factor of that year times its poverty line; null where neither is known.
create function monitoring_threshold(division text, of_year integer) returns numeric
    language sql stable parallel safe
    set search_path = pg_catalog, public
as
$$
select coalesce(
    (select p.value::numeric from public.parameter p
     where p.name = 'monitoring.threshold' and p.valid_from = make_date(of_year, 1, 1) and starts_with(division, p.area)
     order by length(p.area) desc limit 1),
    (select round(p.value::numeric * public.poverty_line(division, of_year), 2) from public.parameter p
     where p.name = 'monitoring.threshold-factor' and p.valid_from = make_date(of_year, 1, 1) and starts_with(division, p.area)
     order by length(p.area) desc limit 1))
$$;

-- A sign that a household may fall back, with its reasons; a person decides. Never deleted: what is gone says so.
create table clue (
    clue_id       bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    sign          text not null check (sign ~ '^[A-Z][A-Z_]*$'),
    -- the year of its facts: next year it is another clue
    year          integer not null,
    facts         jsonb not null,
    state         text not null check (state in ('OPEN', 'TAKEN', 'DISMISSED', 'GONE')),
    found_on      date not null,
    due_on        date not null,
    case_file_id  bigint references case_file,
    decided_by    text,
    decided_on    date,
    reason        text check (length(reason) between 2 and 500),
    version       integer not null default 0,
    unique (household_id, sign, year),
    check (due_on >= found_on),
    check ((state in ('TAKEN', 'DISMISSED')) = (decided_by is not null) or state = 'GONE'),
    check (state <> 'DISMISSED' or reason is not null)
);
create index clue_village on clue (village_code, state, due_on, clue_id);
create index clue_waiting on clue (due_on, village_code) where state = 'OPEN';
create index clue_case on clue (case_file_id);
call protect_casework('clue');
call record_history('clue', 'facts,year,case_file_id', 'clue', 'clue_id');

-- Marks of the sources: A assumed, R recalled.
insert into parameter_definition (name, kind, low, high, unit) values
    ('warning.income-drop', 'PERCENT', 1, 100, 'PERCENT'),
    ('warning.wage-drop', 'PERCENT', 1, 100, 'PERCENT'),
    ('warning.wage-floor', 'MONEY', 0, 10000000, 'YUAN_A_YEAR'),
    ('warning.medical-bill', 'MONEY', 1, 10000000, 'YUAN_A_YEAR'),
    ('warning.visit-days', 'WHOLE', 1, 60, 'DAY'),
    ('warning.school-from', 'WHOLE', 3, 10, 'NONE'),
    ('warning.school-to', 'WHOLE', 10, 20, 'NONE');
insert into parameter (name, valid_from, value, source) values
    ('warning.income-drop', '2014-01-01', '30', 'A'),
    ('warning.wage-drop', '2014-01-01', '60', 'A'),
    ('warning.wage-floor', '2014-01-01', '5000', 'A'),
    ('warning.medical-bill', '2014-01-01', '10000', 'A'),
    ('warning.visit-days', '2014-01-01', '10', 'A'),
    ('warning.school-from', '2014-01-01', '6', 'R'),
    ('warning.school-to', '2014-01-01', '15', 'R');
