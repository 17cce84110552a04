-- Two villages that are merged may both have what a village has once. What only people can decide stops the merger and is
-- said before it: two First Secretaries in post, one cadre posted to both, two open cases of a village's exit. The rest is
-- put together here.

-- Why a merger must wait, in one word; null where nothing stands against it. The administrator sees the word, no row.
create function merger_obstacle(from_code text, to_code text) returns text
    language plpgsql stable
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    perform public.guard_reorganisation(array[from_code, to_code]);
    return case
        when length(from_code) <> 12 then null
        when (select count(distinct v.village_code) from public.village_posting v
              where v.village_code in (from_code, to_code) and v.role = 'FIRST_SECRETARY'
                and v.state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING')) = 2 then 'secretaries'
        when exists (select from public.village_posting f join public.village_posting t on t.cadre_id = f.cadre_id
                     where f.village_code = from_code and t.village_code = to_code
                       and f.state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')
                       and t.state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED')) then 'cadre'
        when (select count(*) from public.case_file c
              where c.village_code in (from_code, to_code) and c.kind = 'VILLAGE_EXIT' and c.outcome is null) > 1 then 'exits'
    end;
end
$$;
revoke execute on function merger_obstacle(text, text) from public;
grant execute on function merger_obstacle(text, text) to ${runtime};

-- What a village has once and the other has too.
create function put_villages_together(from_code text, to_code text, on_day date, called text) returns void
    language plpgsql
    set search_path = pg_catalog, public
as
$$
begin
    -- a mark that both bear is borne once
    update public.village_priority f set ended_on = greatest(on_day, f.since_on), version = version + 1
    where f.village_code = from_code and f.ended_on is null
      and exists (select from public.village_priority t
                  where t.village_code = to_code and t.kind = f.kind and t.ended_on is null);
    -- two people of one name in one body are told apart by where they come from
    update public.meeting_seat f set name = left(f.name, 38 - least(length(called), 20)) || '（' || left(called, 20) || '）', version = version + 1
    where f.village_code = from_code and f.until is null
      and exists (select from public.meeting_seat t
                  where t.village_code = to_code and t.kind = f.kind and t.name = f.name and t.until is null);
    -- one storm over both is one disaster, and its clues are of that one
    update public.clue c set disaster_id = t.disaster_id
    from public.disaster f
    join public.disaster t on t.village_code = to_code and t.kind = f.kind and t.happened_on = f.happened_on
         and t.resident_group_id is null and t.withdrawn_because is null
    where f.village_code = from_code and f.resident_group_id is null and f.withdrawn_because is null and c.disaster_id = f.disaster_id;
    update public.disaster f set withdrawn_because = '两村合并，同一天的同类灾情并为一条', version = version + 1
    where f.village_code = from_code and f.resident_group_id is null and f.withdrawn_because is null
      and exists (select from public.disaster t
                  where t.village_code = to_code and t.kind = f.kind and t.happened_on = f.happened_on
                    and t.resident_group_id is null and t.withdrawn_because is null);
    -- of a draw in both, the people of both are asked about together
    update public.spot_village t set population = t.population + f.population, registered = t.registered + f.registered
    from public.spot_village f
    where t.village_code = to_code and f.village_code = from_code and f.spot_draw_id = t.spot_draw_id;
end
$$;
revoke execute on function put_villages_together(text, text, date, text) from public;

-- The rows that do not fit because the other has the same one (a sign-in of one person in both villages on one day) stay
-- what they were, of the division that ended.
create function move_what_fits(tab regclass, col text, from_code text, to_code text) returns void
    language plpgsql
    set search_path = pg_catalog, public
as
$$
declare
    one tid;
begin
    for one in execute format('select ctid from %s where %I = $1', tab, col) using from_code loop
        begin
            execute format('update %s set %I = $2 where ctid = $3 and %I = $1', tab, col, col) using from_code, to_code, one;
        exception when unique_violation then
            null;
        end;
    end loop;
end
$$;
revoke execute on function move_what_fits(regclass, text, text, text) from public;

create or replace function merge_division(from_code text, to_code text, on_day date, why text) returns void
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
       or not exists (select from public.division where code = to_code and ended_on is null)
       or public.merger_obstacle(from_code, to_code) is not null then
        raise exception 'division % cannot be merged into %', from_code, to_code using errcode = 'check_violation';
    end if;
    if length(from_code) = 9 then
        for r in select * from public.village_codes_after(from_code, to_code) loop
            perform public.give_division_code(r.old_code, r.new_code, on_day, 'RECODED');
        end loop;
    else
        -- what changes besides the code is news
        perform set_config('app.reorganising', '', true);
        update public.resident_group set village_code = to_code,
               seq = seq + coalesce((select max(t.seq) from public.resident_group t where t.village_code = to_code), 0)
        where village_code = from_code;
        perform public.put_villages_together(from_code, to_code, on_day, called);
        perform set_config('app.reorganising', 'on', true);
    end if;
    for r in select * from public.division_reference d
             where d.table_name not in ('village', 'village_year', 'resident_group', 'household_count') order by 2, 3 loop
        begin
            execute format('update %s set %I = $2 where %I = $1', r.tab::regclass, r.column_name, r.column_name) using from_code, to_code;
        exception when unique_violation then
            perform public.move_what_fits(r.tab::regclass, r.column_name, from_code, to_code);
        end;
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

-- As before, and what a town chose for headers is remembered under its new code.
create or replace function move_division_texts(from_code text, to_code text) returns void
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
    update public.header_choice h set town_code = to_code
    where h.town_code = from_code
      and not exists (select from public.header_choice t where t.town_code = to_code and t.layout = h.layout and t.header = h.header);
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
