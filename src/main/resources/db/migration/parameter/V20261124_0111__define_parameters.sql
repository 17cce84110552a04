-- What a parameter is: its kind, its bounds, its unit. A module adds its own in its own migration.
create table parameter_definition (
    name   text collate "C" primary key check (name ~ '^[a-z0-9.-]+$'),
    kind   text not null check (kind in ('MONEY', 'WHOLE', 'PERCENT', 'DECIMAL', 'FRACTION')),
    low    numeric not null,
    high   numeric not null,
    unit   text not null check (unit in ('NONE', 'YUAN', 'YUAN_A_YEAR', 'TIMES', 'MINUTE', 'DAY', 'WORKDAY', 'MONTH', 'PERSON', 'CHARACTER', 'KIND', 'PERCENT', 'MU', 'KM')),
    -- holds for its own year only: a later year without a value has none
    yearly boolean not null default false,
    -- a limit of the system itself, the same everywhere
    everywhere boolean not null default false,
    check (low <= high)
);
grant select on parameter_definition to ${runtime};

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('poverty-line', 'MONEY', 1, 100000, 'YUAN_A_YEAR', true, false),
    ('login.failures', 'WHOLE', 3, 20, 'TIMES', false, true),
    ('login.lock-minutes', 'WHOLE', 1, 1440, 'MINUTE', false, true),
    ('session.idle-minutes', 'WHOLE', 5, 480, 'MINUTE', false, true),
    ('password.min-length', 'WHOLE', 10, 64, 'CHARACTER', false, true),
    ('password.classes', 'WHOLE', 1, 4, 'KIND', false, true),
    ('identification.verifiers', 'WHOLE', 1, 20, 'PERSON', false, false),
    ('identification.appraisal-quorum', 'FRACTION', 0, 1, 'NONE', false, false),
    ('identification.appraisal-majority', 'FRACTION', 0, 1, 'NONE', false, false),
    ('identification.notice-days', 'WHOLE', 1, 60, 'DAY', false, false),
    ('identification.town-spot-check', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('identification.county-spot-check', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('exit.notice-days', 'WHOLE', 1, 60, 'DAY', false, false),
    ('village-exit.incidence', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('county-exit.incidence', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('county-exit.wrong-exit-rate', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('county-exit.omission-rate', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('county-exit.satisfaction', 'PERCENT', 0, 100, 'PERCENT', false, false),
    ('county-exit.notice-days', 'WHOLE', 1, 60, 'DAY', false, false),
    ('monitoring.threshold-factor', 'DECIMAL', 1, 10, 'TIMES', true, false),
    ('monitoring.threshold', 'MONEY', 1, 100000, 'YUAN_A_YEAR', true, false),
    ('monitoring.income-months', 'WHOLE', 1, 36, 'MONTH', false, false),
    ('monitoring.visitors', 'WHOLE', 1, 20, 'PERSON', false, false),
    ('monitoring.notice-days', 'WHOLE', 1, 60, 'DAY', false, false),
    ('monitoring.decision-workdays', 'WHOLE', 1, 120, 'WORKDAY', false, false),
    ('monitoring.help-months', 'WHOLE', 1, 12, 'MONTH', false, false),
    ('monitoring.development-months', 'WHOLE', 1, 24, 'MONTH', false, false),
    ('monitoring.stable-months', 'WHOLE', 1, 36, 'MONTH', false, false),
    ('monitoring.removal-notice-days', 'WHOLE', 1, 60, 'DAY', false, false),
    ('visit.key-months', 'WHOLE', 1, 12, 'MONTH', false, false),
    ('visit.ordinary-months', 'WHOLE', 1, 12, 'MONTH', false, false),
    ('quality.income-per-head', 'MONEY', 1, 10000000, 'YUAN_A_YEAR', false, false),
    ('quality.arable-per-head', 'DECIMAL', 1, 10000, 'MU', false, false),
    ('quality.forest-per-head', 'DECIMAL', 1, 10000, 'MU', false, false),
    ('quality.road-distance', 'DECIMAL', 1, 1000, 'KM', false, false);

-- Marks of the sources: V verified, R recalled, L local, A assumed (domain.md).
insert into parameter (name, area, valid_from, value, source) values
    ('identification.verifiers', '', '2014-01-01', '2', 'R'),
    ('identification.appraisal-quorum', '', '2014-01-01', '2/3', 'V'),
    ('identification.appraisal-majority', '', '2014-01-01', '1/2', 'V'),
    ('identification.notice-days', '', '2014-01-01', '7', 'V'),
    ('identification.town-spot-check', '', '2014-01-01', '20', 'L'),
    ('identification.county-spot-check', '', '2014-01-01', '10', 'L'),
    ('exit.notice-days', '', '2016-04-01', '7', 'R'),
    ('village-exit.incidence', '', '2016-04-01', '2', 'V'),
    ('county-exit.incidence', '', '2016-04-01', '2', 'V'),
    ('county-exit.wrong-exit-rate', '', '2016-04-01', '2', 'V'),
    ('county-exit.omission-rate', '', '2016-04-01', '2', 'V'),
    ('county-exit.satisfaction', '', '2016-04-01', '90', 'V'),
    ('county-exit.notice-days', '', '2016-04-01', '7', 'V'),
    ('monitoring.threshold-factor', '', '2020-01-01', '1.5', 'V 国开发〔2020〕6号'),
    ('monitoring.income-months', '', '2020-01-01', '12', 'V'),
    ('monitoring.visitors', '', '2020-01-01', '2', 'V'),
    ('monitoring.notice-days', '', '2020-01-01', '7', 'L'),
    ('monitoring.decision-workdays', '', '2020-01-01', '20', 'L'),
    ('monitoring.help-months', '', '2020-01-01', '1', 'V'),
    ('monitoring.development-months', '', '2020-01-01', '6', 'V'),
    ('monitoring.stable-months', '', '2020-01-01', '6', 'R'),
    ('monitoring.removal-notice-days', '', '2020-01-01', '7', 'V'),
    ('visit.key-months', '', '2020-01-01', '1', 'L'),
    ('visit.ordinary-months', '', '2020-01-01', '3', 'L'),
    ('quality.income-per-head', '', '2014-01-01', '100000', 'V'),
    ('quality.arable-per-head', '', '2014-01-01', '50', 'V'),
    ('quality.forest-per-head', '', '2014-01-01', '70', 'V'),
    ('quality.road-distance', '', '2014-01-01', '50', 'V');

-- A poverty line that is set or corrected later marks the households anew.
create function poverty_line_changed() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    update public.household_present p
    set below_line = p.per_head < poverty_line(p.village_code, p.income_year)
    where p.income_year = extract(year from new.valid_from) and starts_with(p.village_code, new.area);
    return null;
end
$$;
create trigger poverty_line_changed after insert or update on parameter
    for each row when (new.name = 'poverty-line') execute function poverty_line_changed();
