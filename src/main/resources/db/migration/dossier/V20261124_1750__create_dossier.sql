-- A file of many households, printed by a job. Its content lies in the data folder and is deleted after some days; the row stays.
create table dossier (
    dossier_id bigint generated always as identity primary key,
    -- the prefix that its maker acted for
    scope_code text collate "C" not null references division (code) on update cascade,
    job_id     bigint references job (job_id),
    -- made with the order's page, so that an order sent twice is one
    order_key  text not null unique,
    title      text not null,
    reason     text not null check (btrim(reason) <> ''),
    whole_numbers boolean not null,
    households integer not null check (households > 0),
    made_by    text not null,
    made_at    timestamptz not null default now(),
    stored_as  text unique,
    bytes      bigint,
    pages      integer,
    version    integer not null default 0
);
create index dossier_scope on dossier (scope_code);
create index dossier_job on dossier (job_id);
create index dossier_maker on dossier (made_by, dossier_id);
call protect_casework('dossier', 'scope_code');
call record_history('dossier', scope_column => 'scope_code');

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('dossier.days', 'WHOLE', 1, 365, 'DAY', false, true),
    ('dossier.households', 'WHOLE', 1, 100000, 'NONE', false, true);
insert into parameter (name, area, valid_from, value, source) values
    ('dossier.days', '', '2010-01-01', '7', 'A'),
    ('dossier.households', '', '2010-01-01', '5000', 'A');
