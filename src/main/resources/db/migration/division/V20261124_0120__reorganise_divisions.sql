-- Villages and towns are renamed, recoded and merged in real life; every row follows in one step.

-- Counts move by the trigger on household_present. A cascade would move them a second time, so the key does not cascade;
-- it is checked at the end of the transaction, when the empty rows of the old code are gone.
alter table household_count drop constraint household_count_village_code_fkey;
alter table household_count add constraint household_count_village_code_fkey
    foreign key (village_code) references division (code) deferrable initially deferred;

-- Accounts, parameters and codes of divisions are changed by the steps below only.
revoke update on division from ${runtime};
grant update (name, settlement_class, started_on, version) on division to ${runtime};

-- As before, but one reorganised village is one piece of news of a household or person, not one of each of its years.
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
    only_of_years boolean := coalesce(current_setting('app.reorganising', true), '') = 'on' and tg_argv[1] not in ('', tg_table_name::text);
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
             where d.changes is not null and not ($6 and d.changes - ''village_code'' = ''{}'')',
            scope, key, subject) using who, acting, tg_table_name::text, tg_argv[1], excluded, only_of_years;
    end if;
    return null;
end
$$;

-- Only an administrator, only within their own prefix.
create function guard_reorganisation(codes text[]) returns void
    language plpgsql stable
    set search_path = pg_catalog, public
as
$$
declare
    area text := coalesce(current_setting('app.prefix', true), '');
    wanted text;
begin
    if current_setting('app.role', true) is distinct from 'ADMINISTRATOR' or area = '' then
        raise exception 'only an administrator reorganises divisions' using errcode = 'insufficient_privilege';
    end if;
    foreach wanted in array codes loop
        if not starts_with(wanted, area) or length(wanted) not in (9, 12) or left(wanted, 6) <> left(codes[1], 6) then
            raise exception 'division % is out of reach', wanted using errcode = 'insufficient_privilege';
        end if;
    end loop;
end
$$;
revoke execute on function guard_reorganisation(text[]) from public;

-- Codes that are kept as text, without a foreign key: scopes and areas.
create function move_division_texts(from_code text, to_code text) returns void
    language plpgsql
    set search_path = pg_catalog, public
as
$$
declare
    c record;
begin
    update public.parameter p set area = to_code || substr(p.area, length(from_code) + 1)
    where starts_with(p.area, from_code)
      and not exists (select from public.parameter t
                      where t.name = p.name and t.valid_from = p.valid_from and t.area = to_code || substr(p.area, length(from_code) + 1));
    for c in select k.table_name as tab, k.column_name as col
             from information_schema.columns k
             join information_schema.tables t on t.table_schema = k.table_schema and t.table_name = k.table_name and t.table_type = 'BASE TABLE'
             where k.table_schema = 'public' and k.column_name in ('area', 'scope_code') and k.table_name <> 'parameter'
               and not exists (select from pg_constraint f join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                               where f.contype = 'f' and f.confrelid = 'public.division'::regclass
                                 and f.conrelid = format('public.%I', k.table_name)::regclass and a.attname = k.column_name)
             order by 1, 2 loop
        execute format('update public.%1$I set %2$I = $2 || substr(%2$I, length($1) + 1) where starts_with(%2$I, $1)', c.tab, c.col)
            using from_code, to_code;
    end loop;
end
$$;
revoke execute on function move_division_texts(text, text) from public;

-- Waits for imports of the towns concerned, and tells the triggers that many rows are about to move.
create function begin_reorganisation(from_code text, to_code text) returns void
    language plpgsql
    set search_path = pg_catalog, public
as
$$
declare
    town text;
begin
    for town in select distinct left(c, 9) from unnest(array[from_code, to_code]) c order by 1 loop
        perform pg_advisory_xact_lock(hashtext('import'), town::integer);
    end loop;
    perform set_config('app.bulk', 'on', true), set_config('app.reorganising', 'on', true);
end
$$;
create function end_reorganisation() returns void
    language plpgsql
    set search_path = pg_catalog, public
as
$$
begin
    perform set_config('app.bulk', '', true), set_config('app.reorganising', '', true);
end
$$;
revoke execute on function begin_reorganisation(text, text) from public;
revoke execute on function end_reorganisation() from public;

-- The columns of all tables that reference a division.
create view division_reference as
select f.conrelid as tab, f.conrelid::regclass::text as table_name, a.attname::text as column_name
from pg_constraint f
join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
where f.contype = 'f' and f.confrelid = 'public.division'::regclass and cardinality(f.conkey) = 1 and f.conparentid = 0;

-- What a reorganisation of a division would move: rows by table. The administrator sees numbers, no row.
create function division_moves(from_code text) returns table (table_name text, rows bigint)
    language plpgsql stable
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    r record;
begin
    perform public.guard_reorganisation(array[from_code]);
    for r in select * from public.division_reference d
             where d.table_name not in ('division', 'division_alias', 'household_present', 'household_count') order by 2 loop
        table_name := r.table_name;
        execute format('select count(*) from %s where starts_with(%I, $1)', r.tab::regclass, r.column_name) into rows using from_code;
        return next;
    end loop;
end
$$;

-- One division gets another code and keeps everything else. Cascades do the work.
create function give_division_code(from_code text, to_code text, on_day date, why text) returns void
    language plpgsql
    set search_path = pg_catalog, public
as
$$
begin
    insert into public.division_alias (code, old_code, until_on, reason) values (from_code, from_code, on_day, why);
    update public.division set code = to_code where code = from_code;
    delete from public.household_count where village_code = from_code and households = 0 and persons = 0;
    perform public.move_division_texts(from_code, to_code);
end
$$;
revoke execute on function give_division_code(text, text, date, text) from public;

create function recode_division(from_code text, to_code text, on_day date, why text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    v record;
    known bigint;
begin
    perform public.guard_reorganisation(array[from_code, to_code]);
    perform public.begin_reorganisation(from_code, to_code);
    select division_id into known from public.division where code = from_code and ended_on is null for update;
    if known is null or length(from_code) <> length(to_code)
       or exists (select from public.division where code = to_code)
       or exists (select from public.division_alias a where a.old_code = to_code and a.code <> from_code)
       or not exists (select from public.division where code = left(to_code, length(to_code) - 3) and ended_on is null) then
        raise exception 'division % cannot become %', from_code, to_code using errcode = 'check_violation';
    end if;
    if length(from_code) = 9 then
        for v in select code from public.division where length(code) = 12 and starts_with(code, from_code) order by code loop
            perform public.give_division_code(v.code, to_code || right(v.code, 3), on_day, 'RECODED');
        end loop;
    end if;
    perform public.give_division_code(from_code, to_code, on_day, 'RECODED');
    perform public.refresh_household_present(array(select household_id from public.household where starts_with(village_code, to_code)));
    perform public.end_reorganisation();
    perform public.record_event('RECODE', to_code, 'division', known, why, jsonb_build_object('from', from_code, 'to', to_code, 'on', on_day));
end
$$;

-- The codes that the villages of a town get under another: the same last three digits where they are free.
create function village_codes_after(from_code text, to_code text) returns table (old_code text, name text, new_code text)
    language plpgsql stable
    set search_path = pg_catalog, public
as
$$
declare
    taken text[] := array(select code from public.division where starts_with(code, to_code)
                          union select a.old_code from public.division_alias a where starts_with(a.old_code, to_code));
    v record;
    next_seq integer;
begin
    for v in select d.code, d.name from public.division d where length(d.code) = 12 and starts_with(d.code, from_code) order by d.code loop
        new_code := to_code || right(v.code, 3);
        next_seq := case when right(v.code, 3) < '200' then 1 else 200 end;
        while new_code = any (taken) loop
            new_code := to_code || lpad(next_seq::text, 3, '0');
            next_seq := next_seq + 1;
            if next_seq > 1000 then
                raise exception 'no village code is free under %', to_code using errcode = 'check_violation';
            end if;
        end loop;
        taken := taken || new_code;
        old_code := v.code;
        name := v.name;
        return next;
    end loop;
end
$$;

-- Village into village, or town into town. The absorbed division ends; its yearly profiles stay under its own code,
-- because two villages' figures of one year are not one village's figures.
create function merge_division(from_code text, to_code text, on_day date, why text) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    r record;
    known bigint;
    called text;
begin
    perform public.guard_reorganisation(array[from_code, to_code]);
    perform public.begin_reorganisation(from_code, to_code);
    perform from public.division where code in (from_code, to_code) order by code for update;
    select division_id, name into known, called from public.division where code = from_code and ended_on is null;
    if known is null or from_code = to_code or length(from_code) <> length(to_code)
       or not exists (select from public.division where code = to_code and ended_on is null) then
        raise exception 'division % cannot be merged into %', from_code, to_code using errcode = 'check_violation';
    end if;
    if length(from_code) = 9 then
        for r in select * from public.village_codes_after(from_code, to_code) loop
            perform public.give_division_code(r.old_code, r.new_code, on_day, 'RECODED');
        end loop;
    else
        update public.resident_group set village_code = to_code,
               seq = seq + coalesce((select max(t.seq) from public.resident_group t where t.village_code = to_code), 0)
        where village_code = from_code;
    end if;
    for r in select * from public.division_reference d
             where d.table_name not in ('village', 'village_year', 'resident_group', 'household_count') order by 2, 3 loop
        execute format('update %s set %I = $2 where %I = $1', r.tab::regclass, r.column_name, r.column_name) using from_code, to_code;
    end loop;
    delete from public.household_count where village_code = from_code and households = 0 and persons = 0;
    perform public.move_division_texts(from_code, to_code);
    insert into public.division_alias (code, old_code, old_name, until_on, reason) values (to_code, from_code, called, on_day, 'MERGED');
    update public.division set ended_on = on_day, merged_into = to_code, version = version + 1 where code = from_code;
    perform public.refresh_household_present(array(select household_id from public.household where starts_with(village_code, to_code)));
    perform public.end_reorganisation();
    perform public.record_event('MERGE', to_code, 'division', known, why, jsonb_build_object('from', from_code, 'to', to_code, 'on', on_day));
end
$$;

revoke execute on function division_moves(text) from public;
revoke execute on function recode_division(text, text, date, text) from public;
revoke execute on function merge_division(text, text, date, text) from public;
grant execute on function division_moves(text), recode_division(text, text, date, text), merge_division(text, text, date, text),
    village_codes_after(text, text) to ${runtime};
