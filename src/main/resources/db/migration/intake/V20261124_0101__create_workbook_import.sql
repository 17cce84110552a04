-- A workbook that somebody brought: tried first, written to the register in one step.
create table workbook_import (
    workbook_import_id bigint generated always as identity primary key,
    -- whose villages it may touch: the town, or the clerk's village
    scope_code    text collate "C" not null references division (code) on update cascade,
    file_name     text not null check (file_name <> ''),
    file_bytes    bigint not null,
    -- what was recognised: sheets, layouts, unknown headers with examples
    sheets        jsonb not null,
    -- the year of rows that name none
    of_year       integer check (of_year between 2000 and 2100),
    state         text not null check (state in ('MAPPING', 'TRYING', 'TRIED', 'APPLYING', 'APPLIED', 'CANCELLED')),
    job_id        bigint references job,
    rows_total    bigint not null default 0,
    rows_new      bigint not null default 0,
    rows_changed  bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_faulty   bigint not null default 0,
    changes       bigint not null default 0,
    -- members that the register has and the workbook does not
    missing       bigint not null default 0,
    uploaded_by   text not null,
    uploaded_at   timestamptz not null,
    tried_at      timestamptz,
    applied_at    timestamptz,
    version       integer not null default 0
);
create index workbook_import_scope on workbook_import (scope_code, workbook_import_id);
create index workbook_import_job on workbook_import (job_id);
call protect_casework('workbook_import', 'scope_code');
call record_history('workbook_import', 'sheets,rows_total,rows_new,rows_changed,rows_unchanged,rows_faulty,changes,missing,job_id,tried_at', 'workbook_import', 'workbook_import_id', 'scope_code');

-- The file itself, in sealed pieces: any instance can go on with it, and nobody reads it beside the application.
create table workbook_piece (
    workbook_piece_id bigint generated always as identity primary key,
    workbook_import_id bigint not null references workbook_import,
    scope_code    text collate "C" not null references division (code) on update cascade,
    seq           integer not null,
    sealed        bytea not null,
    unique (workbook_import_id, seq)
);
create index workbook_piece_scope on workbook_piece (scope_code);
call protect_casework('workbook_piece', 'scope_code');
grant delete on workbook_piece to ${runtime};

-- Working papers of the last trial: replaced by the next one, gone when the import is cancelled.
create table workbook_fault (
    workbook_fault_id bigint generated always as identity primary key,
    workbook_import_id bigint not null references workbook_import,
    scope_code    text collate "C" not null references division (code) on update cascade,
    sheet         integer not null,
    row_number    integer not null,
    header        text not null,
    written       text not null,
    trouble       text not null,
    arguments     text[] not null
);
create index workbook_fault_row on workbook_fault (workbook_import_id, sheet, row_number);
create index workbook_fault_scope on workbook_fault (scope_code);
call protect_casework('workbook_fault', 'scope_code');
grant delete on workbook_fault to ${runtime};

create table workbook_change (
    workbook_change_id bigint generated always as identity primary key,
    workbook_import_id bigint not null references workbook_import,
    scope_code    text collate "C" not null references division (code) on update cascade,
    -- NEW a record that the register lacks, CHANGED one field of one it has, MISSING a member that the workbook lacks
    kind          text not null check (kind in ('NEW', 'CHANGED', 'MISSING')),
    sheet         integer not null,
    row_number    integer not null,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint references household,
    number        text,
    name          text,
    field         text,
    before        text,
    after         text
);
create index workbook_change_import on workbook_change (workbook_import_id, kind, workbook_change_id);
create index workbook_change_scope on workbook_change (scope_code);
create index workbook_change_village on workbook_change (village_code);
create index workbook_change_household on workbook_change (household_id);
call protect_casework('workbook_change', 'scope_code');
grant delete on workbook_change to ${runtime};

-- What a town chose for a header that nobody knew; no field means that the column is left out.
create table header_choice (
    header_choice_id bigint generated always as identity primary key,
    town_code     text collate "C" not null,
    layout        text not null check (layout in ('HOUSEHOLD', 'MEMBER', 'VILLAGE')),
    header        text not null,
    field         text,
    chosen_by     text not null,
    chosen_at     timestamptz not null,
    unique (town_code, layout, header)
);
grant select, insert, update on header_choice to ${runtime};

-- Of the numbers of a workbook, those that stand in the register out of the viewer's sight. It tells nothing but that.
create function hidden_numbers(households text[], persons text[], identities bytea[])
    returns table (kind text, number text, identity bytea)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select 'HOUSEHOLD', h.number, null::bytea
from public.household h join (select distinct unnest(households) as number) w on w.number = h.number
where not (h.village_code >= current_setting('app.low', true) and h.village_code < current_setting('app.high', true))
union all
select 'PERSON', p.number, null
from public.person p join (select distinct unnest(persons) as number) w on w.number = p.number
where not (p.village_code >= current_setting('app.low', true) and p.village_code < current_setting('app.high', true))
union all
select 'IDENTITY', null, p.identity_hash
from public.person p join (select distinct unnest(identities) as identity_hash) w on w.identity_hash = p.identity_hash
where not (p.village_code >= current_setting('app.low', true) and p.village_code < current_setting('app.high', true))
$$;
revoke execute on function hidden_numbers(text[], text[], bytea[]) from public;
grant execute on function hidden_numbers(text[], text[], bytea[]) to ${runtime};
