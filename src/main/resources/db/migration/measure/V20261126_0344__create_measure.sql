-- What is to be done for a household in a year, why, with whose money, and what came of it.
create table measure (
    measure_id    bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    year          integer not null check (year between 2010 and 2100),
    kind          text not null check (kind in ('INDUSTRY', 'EMPLOYMENT', 'RELOCATION', 'ECOLOGY', 'EDUCATION', 'HEALTH', 'ALLOWANCE', 'DISABILITY',
                                                'HOUSING', 'WATER', 'MICROCREDIT', 'PUBLIC_POST', 'SOCIAL')),
    -- the cause of poverty that it answers
    cause         text check (cause in ('ILLNESS', 'DISABILITY', 'SCHOOLING', 'DISASTER', 'LAND', 'WATER', 'SKILL', 'LABOUR', 'CAPITAL', 'TRANSPORT',
                                        'MOTIVATION', 'MARRIAGE', 'FUNERAL', 'OTHER')),
    -- the member it is for, where it is for one
    person_id     bigint references person,
    what          text not null check (length(what) between 1 and 200),
    amount        numeric(14, 2) check (amount >= 0),
    money_source  text check (money_source in ('FISCAL', 'SECTOR', 'CITY', 'TOWN_VILLAGE', 'COLLECTIVE', 'CREDIT', 'UNIT', 'SOCIAL', 'SELF', 'NONE')),
    planned_on    date not null,
    -- the facts of its kind by name: text, numbers, yes or no
    facts         jsonb not null default '{}' check (jsonb_typeof(facts) = 'object'),
    state         text not null check (state in ('PLANNED', 'UNDER_WAY', 'CARRIED_OUT', 'DROPPED')),
    begun_on      date,
    carried_out_on date,
    cost          numeric(14, 2) check (cost >= 0),
    signed_by     text check (length(signed_by) between 1 and 60),
    signature_pictured boolean not null default false,
    dropped_because  text check (length(dropped_because) between 2 and 300),
    reopened_because text check (length(reopened_because) between 2 and 300),
    planned_by    text not null,
    version       integer not null default 0,
    check (extract(year from planned_on) = year),
    check ((state = 'CARRIED_OUT') = (carried_out_on is not null)),
    check ((state = 'CARRIED_OUT') = (cost is not null)),
    check (state <> 'CARRIED_OUT' or signed_by is not null or signature_pictured),
    check (coalesce(cost, 0) = 0 or money_source <> 'NONE'),
    check ((state = 'DROPPED') = (dropped_because is not null)),
    check (state <> 'UNDER_WAY' or begun_on is not null),
    check (carried_out_on >= begun_on)
);
create index measure_household on measure (household_id, year);
create index measure_village on measure (village_code, year, kind, measure_id);
create index measure_order on measure (year desc, village_code, household_id, measure_id);
create index measure_open on measure (village_code, planned_on) where state in ('PLANNED', 'UNDER_WAY');
create index measure_person on measure (person_id, year);
call protect_casework('measure');
call record_history('measure', '', 'measure', 'measure_id');

-- Why the household is poor in its own words, and what is to be reached.
create table measure_plan (
    measure_plan_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    year          integer not null check (year between 2010 and 2100),
    analysis      text check (length(analysis) between 1 and 1000),
    expected_per_head numeric(14, 2) check (expected_per_head >= 0),
    version       integer not null default 0,
    unique (household_id, year)
);
create index measure_plan_village on measure_plan (village_code, year);
call protect_casework('measure_plan');
call record_history('measure_plan', '', 'household', 'household_id');

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('measure.loan', 'MONEY', 0, 10000000, 'YUAN', false, false),
    ('measure.loan-months', 'WHOLE', 1, 120, 'MONTH', false, false),
    ('measure.relocation-square-metres', 'DECIMAL', 1, 200, 'NONE', false, false),
    ('measure.rain-dew', 'MONEY', 0, 100000, 'YUAN_A_YEAR', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('measure.loan', '', '2014-01-01', '50000', 'V'),
    ('measure.loan-months', '', '2014-01-01', '36', 'V'),
    ('measure.relocation-square-metres', '', '2014-01-01', '25', 'R'),
    ('measure.rain-dew', '', '2014-01-01', '3000', 'L');
