-- household_count has a row for nearly every second household once cause, attribute and year are in its key: good for a
-- village, 150 ms for a county. Five rows a village answer what home, the list of villages and the head of the list of
-- households ask most. Kept by the same trigger; without a key to division, since the trigger also moves the counts when
-- a village is recoded or merged (what is left behind is 0).
create table household_status_count (
    village_code  text collate "C" not null,
    status        text not null,
    households    bigint not null,
    persons       bigint not null,
    primary key (village_code, status)
);
alter table household_status_count enable row level security;
create policy viewer_scope on household_status_count for select to ${runtime}
    using (village_code >= (select current_setting('app.low', true)) and village_code < (select current_setting('app.high', true)));
grant select on household_status_count to ${runtime};
insert into household_status_count
select village_code, status, sum(households), sum(persons) from household_count group by 1, 2 order by 1, 2;

-- Statement-level and after every change of household_count, whoever makes it.
create function count_by_status() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    if tg_op = 'INSERT' then
        insert into public.household_status_count as c
        select village_code, status, sum(households), sum(persons)
        from new_rows group by 1, 2 having sum(households) <> 0 or sum(persons) <> 0 order by 1, 2
        on conflict (village_code, status)
            do update set households = c.households + excluded.households, persons = c.persons + excluded.persons;
    elsif tg_op = 'UPDATE' then
        insert into public.household_status_count as c
        select village_code, status, sum(households), sum(persons)
        from (select village_code, status, households, persons from new_rows
              union all
              select village_code, status, -households, -persons from old_rows) moved
        group by 1, 2 having sum(households) <> 0 or sum(persons) <> 0 order by 1, 2
        on conflict (village_code, status)
            do update set households = c.households + excluded.households, persons = c.persons + excluded.persons;
    end if;
    return null;
end
$$;
create trigger by_status_insert after insert on household_count referencing new table as new_rows
    for each statement execute function count_by_status();
create trigger by_status_update after update on household_count referencing old table as old_rows new table as new_rows
    for each statement execute function count_by_status();
