-- As before, but the rows that a reorganisation moves along are not compared one by one: a town's villages then move in
-- half the time.
create or replace function write_history() returns trigger
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
    -- a reorganisation moves the rows of a record and changes nothing else of them: the record itself says it once
    if tg_op = 'UPDATE' and coalesce(current_setting('app.reorganising', true), '') = 'on' and tg_argv[1] not in ('', tg_table_name::text) then
        return null;
    end if;
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
