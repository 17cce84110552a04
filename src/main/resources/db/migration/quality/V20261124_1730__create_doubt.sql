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
