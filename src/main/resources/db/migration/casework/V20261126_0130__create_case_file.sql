-- A case: what is asked for a household or a village, where it stands, and how it ended.
create table case_file (
    case_file_id  bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    kind          text not null check (kind in ('IDENTIFICATION', 'EXIT', 'VILLAGE_EXIT', 'MONITORING', 'CORRECTION')),
    -- why it is watched, or what is corrected
    ground        text check (ground in ('UNSTABLE', 'MARGINAL', 'SUDDEN', 'WRONGLY_REGISTERED', 'OMITTED', 'WRONGLY_EXITED', 'DIED_OUT', 'MOVED')),
    year          integer not null check (year between 2010 and 2100),
    household_id  bigint references household,
    -- the head, the applicant or the village, as the notice names them
    name          text not null check (length(name) between 1 and 40),
    resident_group_id bigint references resident_group,
    persons       integer check (persons between 1 and 99),
    identity_cipher bytea,
    identity_hash   bytea,
    identity_masked text,
    phone         text check (phone ~ '^[0-9 +-]{5,20}$'),
    cause         text check (cause in ('ILLNESS', 'DISABILITY', 'SCHOOLING', 'DISASTER', 'LAND', 'WATER', 'SKILL', 'LABOUR', 'CAPITAL', 'TRANSPORT',
                                        'MOTIVATION', 'MARRIAGE', 'FUNERAL', 'OTHER')),
    risk          text check (risk in ('ILLNESS', 'DISABILITY', 'SCHOOLING', 'DISASTER', 'EPIDEMIC', 'ACCIDENT', 'HOUSING', 'WATER', 'WORK', 'LABOUR', 'OTHER')),
    statement     text not null check (length(statement) between 2 and 1000),
    -- the step that waits; resume_at is where it goes on after an objection was looked into
    stage         text not null check (stage in ('APPLICATION', 'PROPOSAL', 'CLUE', 'VERIFICATION', 'CRITERIA', 'COMPARISON', 'APPRAISAL', 'CONFIRMATION',
                                                 'FIRST_NOTICE', 'NOTICE', 'TOWN_NOTICE', 'TOWN_REVIEW', 'SECOND_NOTICE', 'COUNTY_DECISION',
                                                 'ANNOUNCEMENT', 'ARCHIVING', 'HELP', 'REMOVAL_PROPOSAL', 'REMOVAL_VERIFICATION', 'REMOVAL_APPRAISAL',
                                                 'REMOVAL_NOTICE', 'REMOVAL_REVIEW', 'REMOVAL_DECISION', 'REMOVAL_ANNOUNCEMENT')),
    resume_at     text,
    outcome       text check (outcome in ('ARCHIVED', 'DECLINED', 'WITHDRAWN')),
    entered_on    date not null,
    due_on        date,
    opened_on     date not null,
    decided_on    date,
    helped_on     date,
    closed_on     date,
    -- found at the visit: yuan per head in the twelve months before, and which guarantees are missing
    per_head      numeric(14, 2),
    lacking       text not null default '',
    removal       text check (removal in ('STABLE', 'NATURAL')),
    meeting_id    bigint references meeting,
    notice_id     bigint references notice,
    town_checked   boolean not null default false,
    county_checked boolean not null default false,
    -- who made something of it and who reviewed it: user names, each between commas
    makers        text not null default ',',
    reviewers     text not null default ',',
    version       integer not null default 0,
    check ((outcome is null) = (closed_on is null)),
    check (kind = 'VILLAGE_EXIT' or household_id is not null or kind in ('IDENTIFICATION', 'MONITORING', 'CORRECTION')),
    check ((identity_cipher is null) = (identity_hash is null) and (identity_cipher is null) = (identity_masked is null))
);
create index case_file_village on case_file (village_code, case_file_id);
create index case_file_waiting on case_file (stage, village_code, due_on) where outcome is null;
create index case_file_round on case_file (village_code, kind, year);
create index case_file_household on case_file (household_id);
create index case_file_group on case_file (resident_group_id);
create index case_file_identity on case_file (identity_hash);
create index case_file_meeting on case_file (meeting_id);
create index case_file_notice on case_file (notice_id);
create unique index case_file_open on case_file (household_id, kind) where outcome is null and household_id is not null;
create unique index case_file_open_village on case_file (village_code) where outcome is null and kind = 'VILLAGE_EXIT';
create unique index case_file_open_applicant on case_file (identity_hash, kind) where outcome is null and household_id is null;
call protect_casework('case_file');
call record_history('case_file', 'identity_cipher,identity_hash,identity_masked,entered_on,due_on,makers,reviewers', 'case_file', 'case_file_id');

-- Whether somebody with this number waits in an open case anywhere in the county; answers yes or no.
create function applicant_waits(wanted bytea, of_kind text) returns boolean
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select exists (select from public.case_file where outcome is null and household_id is null and identity_hash = wanted and kind = of_kind)
$$;
revoke execute on function applicant_waits(bytea, text) from public;
grant execute on function applicant_waits(bytea, text) to ${runtime};

-- What was done in a case, by whom, on which day. Steps are added, never changed.
create table case_step (
    case_step_id  bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    case_file_id  bigint not null references case_file,
    act           text not null check (act in ('OPENED', 'TAKEN', 'RETURNED', 'OBJECTED', 'SPOT_CHECKED', 'KEPT', 'CLOSED')),
    stage         text not null,
    happened_on   date not null,
    actor         text not null,
    -- who visited, who signed
    people        text check (length(people) <= 200),
    note          text check (length(note) <= 1000),
    recorded_at   timestamptz not null default clock_timestamp()
);
create index case_step_case on case_step (case_file_id, case_step_id);
create index case_step_village on case_step (village_code, case_step_id);
call protect_casework('case_step');
revoke update on case_step from ${runtime};
call record_history('case_step', 'recorded_at', 'case_file', 'case_file_id');

-- Who is watched, and since when: set by the case that decided it.
alter table household add monitored text check (monitored in ('UNSTABLE', 'MARGINAL', 'SUDDEN'));
alter table household add monitored_since date;
alter table household add check ((monitored is null) = (monitored_since is null));
create index household_monitored on household (household_id) where monitored is not null;

-- Marks of the sources: V verified, R recalled, L local, A assumed (domain.md 3, 4).
insert into parameter_definition (name, kind, low, high, unit)
select 'case.days.' || stage, 'WHOLE', 1, 365, 'DAY'
from unnest(array['verification', 'criteria', 'comparison', 'appraisal', 'confirmation', 'notice', 'town-review', 'county-decision', 'announcement',
                  'archiving', 'removal']) stage;
insert into parameter (name, valid_from, value, source) values
    ('case.days.verification', '2014-01-01', '10', 'A'),
    ('case.days.criteria', '2014-01-01', '15', 'A'),
    ('case.days.comparison', '2014-01-01', '10', 'A'),
    ('case.days.appraisal', '2014-01-01', '15', 'A'),
    ('case.days.confirmation', '2014-01-01', '7', 'A'),
    ('case.days.notice', '2014-01-01', '15', 'A'),
    ('case.days.town-review', '2014-01-01', '10', 'A'),
    ('case.days.county-decision', '2014-01-01', '15', 'A'),
    ('case.days.announcement', '2014-01-01', '7', 'A'),
    ('case.days.archiving', '2014-01-01', '30', 'A'),
    ('case.days.removal', '2014-01-01', '15', 'A');
-- The spot checks of an exit are asked for as those of an identification are; a county sets its own.
insert into parameter_definition (name, kind, low, high, unit)
select part || '.' || check_of, 'PERCENT', 0, 100, 'PERCENT'
from unnest(array['exit', 'monitoring', 'correction']) part, unnest(array['town-spot-check', 'county-spot-check']) check_of;
insert into parameter (name, valid_from, value, source) values
    ('exit.town-spot-check', '2014-01-01', '20', 'R'),
    ('exit.county-spot-check', '2014-01-01', '10', 'R'),
    ('monitoring.town-spot-check', '2020-01-01', '20', 'A'),
    ('monitoring.county-spot-check', '2020-01-01', '10', 'A'),
    ('correction.town-spot-check', '2014-01-01', '20', 'A'),
    ('correction.county-spot-check', '2014-01-01', '10', 'A');
insert into parameter_definition (name, kind, low, high, unit) values ('exit.verifiers', 'WHOLE', 1, 20, 'PERSON'), ('correction.verifiers', 'WHOLE', 1, 20, 'PERSON');
insert into parameter (name, valid_from, value, source) values ('exit.verifiers', '2014-01-01', '2', 'R'), ('correction.verifiers', '2014-01-01', '2', 'A');
-- Before its month of 2016 an exit was posted as an identification was: a history can be told.
insert into parameter (name, valid_from, value, source) values ('exit.notice-days', '2014-01-01', '7', 'A');
