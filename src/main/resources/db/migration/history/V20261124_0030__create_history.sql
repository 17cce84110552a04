-- The change history. Written only by the functions below, which run as the owner;
-- the runtime login may read it (within its scope) and can neither change nor delete a row.
create table history (
    history_id    bigint generated always as identity primary key,
    at            timestamptz not null default clock_timestamp(),
    actor         text        not null,
    role          text,
    -- the division as it was called then; scope_code follows recoding so that the right people still see the row
    village_code  text collate "C",
    scope_code    text collate "C",
    event         text        not null,
    table_name    text,
    row_id        bigint,
    subject_table text,
    subject_id    bigint,
    changes       jsonb,
    reason        text,
    detail        jsonb
);
create index history_subject on history (subject_table, subject_id, history_id);
create index history_row on history (table_name, row_id, history_id);
create index history_scope on history (scope_code, history_id);
create index history_actor on history (actor, history_id);
create index history_at on history using brin (at);

alter table history enable row level security;
-- Casework history is seen by whoever sees the record; the history of parameters and divisions by everybody.
create policy history_scope on history for select to ${runtime} using (
    (scope_code >= (select current_setting('app.low', true)) and scope_code < (select current_setting('app.high', true)))
    or (scope_code is null and table_name in ('parameter', 'division', 'division_alias'))
);
grant select on history to ${runtime};

-- What an administrator searches: who, when, which field; never a value. It runs with the owner's rights on purpose.
create view history_overview as
select h.history_id, h.at, h.actor, h.role, h.village_code, h.event, h.table_name, h.row_id,
       h.subject_table, h.subject_id,
       case when h.changes is null then null else array(select jsonb_object_keys(h.changes)) end as fields,
       h.reason, h.detail
from history h
where (select current_setting('app.role', true)) = 'ADMINISTRATOR'
  and (h.scope_code is null or starts_with(h.scope_code, (select current_setting('app.prefix', true))));
grant select on history_overview to ${runtime};

-- Records an event that is not a change of a row: a login, an unmasking, an export, an import.
-- INSERT and UPDATE are what the triggers write; no caller may pretend to be one.
create function record_event(event text, scope_code text, subject_table text, subject_id bigint, reason text, detail jsonb, actor text default null)
    returns bigint
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    written bigint;
begin
    if upper(event) in ('INSERT', 'UPDATE', 'DELETE') then
        raise exception 'event % is written by triggers only', event using errcode = 'insufficient_privilege';
    end if;
    insert into public.history (actor, role, village_code, scope_code, event, subject_table, subject_id, reason, detail)
    values (coalesce(nullif(current_setting('app.actor', true), ''), actor, 'system'), nullif(current_setting('app.role', true), ''),
            scope_code, scope_code, upper(event), subject_table, subject_id, reason, detail)
    returning history_id into written;
    return written;
end
$$;
revoke execute on function record_event(text, text, text, bigint, text, jsonb, text) from public;
grant execute on function record_event(text, text, text, bigint, text, jsonb, text) to ${runtime};

-- The generic trigger. Arguments: 0 excluded columns (comma), 1 subject table, 2 subject column,
-- 3 scope column ('' for tables without a division). Columns ending in _cipher are never recorded;
-- a changed ..._hash is recorded as its ..._masked column, before and after.
create function write_history() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    excluded text[] := string_to_array(tg_argv[0], ',');
    key      text   := tg_table_name || '_id';
    scope    text   := case when tg_argv[3] = '' then 'null::text' else format('n.%I', tg_argv[3]) end;
    subject  text   := case when tg_argv[2] = '' then 'null::bigint' else format('n.%I', tg_argv[2]) end;
    who      text   := coalesce(nullif(current_setting('app.actor', true), ''), session_user::text);
    acting   text   := nullif(current_setting('app.role', true), '');
begin
    if tg_op = 'INSERT' then
        execute format(
            'insert into public.history (actor, role, village_code, scope_code, event, table_name, row_id, subject_table, subject_id)
             select $1, $2, %1$s, %1$s, ''INSERT'', $3, n.%2$I, nullif($4, ''''), %3$s from new_rows n',
            scope, key, subject) using who, acting, tg_table_name::text, tg_argv[1];
    else
        execute format(
            'insert into public.history (actor, role, village_code, scope_code, event, table_name, row_id, subject_table, subject_id, changes)
             select $1, $2, %1$s, %1$s, ''UPDATE'', $3, n.%2$I, nullif($4, ''''), %3$s, d.changes
             from new_rows n join old_rows o on o.%2$I = n.%2$I
             cross join lateral (select to_jsonb(o) as before, to_jsonb(n) as after) j
             cross join lateral (
                 select jsonb_object_agg(
                            case when e.key like ''%%\_hash'' then replace(e.key, ''_hash'', ''_masked'') else e.key end,
                            case when e.key like ''%%\_hash''
                                 then jsonb_build_array(j.before -> replace(e.key, ''_hash'', ''_masked''), j.after -> replace(e.key, ''_hash'', ''_masked''))
                                 else jsonb_build_array(j.before -> e.key, e.value) end) as changes
                 from jsonb_each(j.after) e
                 where j.before -> e.key is distinct from e.value
                   and e.key not like ''%%\_cipher''
                   and e.key <> all ($5)) d
             where d.changes is not null',
            scope, key, subject) using who, acting, tg_table_name::text, tg_argv[1], excluded;
    end if;
    return null;
end
$$;

-- Puts the two statement triggers on a table. Version counters and search columns are nobody's news.
create procedure record_history(tab regclass, excluded text default '', subject_table text default '', subject_column text default '', scope_column text default 'village_code')
    language plpgsql
as
$$
declare
    left_out text := 'version' || case when excluded = '' then '' else ',' || excluded end;
begin
    execute format('create trigger history_insert after insert on %s referencing new table as new_rows for each statement execute function write_history(%L, %L, %L, %L)',
                   tab, left_out, subject_table, subject_column, scope_column);
    execute format('create trigger history_update after update on %s referencing old table as old_rows new table as new_rows for each statement execute function write_history(%L, %L, %L, %L)',
                   tab, left_out, subject_table, subject_column, scope_column);
end
$$;

-- Row-level security of a casework table: a connection sees and writes only rows of its viewer's range.
-- The sub-selects keep the plan honest: without them the first viewer's range is planned into the statement.
create procedure protect_casework(tab regclass, scope_column text default 'village_code')
    language plpgsql
as
$$
begin
    execute format('alter table %s enable row level security', tab);
    execute format(
        'create policy viewer_scope on %1$s to ${runtime}
             using (%2$I >= (select current_setting(''app.low'', true)) and %2$I < (select current_setting(''app.high'', true)))
             with check (%2$I >= (select current_setting(''app.low'', true)) and %2$I < (select current_setting(''app.high'', true)))',
        tab, scope_column);
    execute format('grant select, insert, update on %s to ${runtime}', tab);
end
$$;
revoke execute on procedure record_history(regclass, text, text, text, text) from public;
revoke execute on procedure protect_casework(regclass, text) from public;
