-- How households stand now and why they are poor is summed for every place too, as STATUS:CAUSE of kind STANDING in year 0: the
-- list of a province by status and cause, and the home of two hundred towns, read the sums of their places instead of those of
-- every village.
drop function present_cells(household_present);
create function present_cells(h household_present) returns table (kind text, key text, persons bigint)
    language sql immutable
    set search_path = pg_catalog, public
as
$$
select c.kind, c.key, h.persons::bigint
from (values ('PRESENT', 'MISSING', h.missing_guarantees > 0), ('PRESENT', 'BELOW', h.below_line), ('PRESENT', 'DANGEROUS', h.dangerous_house),
             ('STANDING', h.status || ':' || coalesce(h.main_cause, ''), true)) c (kind, key, counts)
where c.counts and not h.ended
$$;
revoke execute on function present_cells(household_present) from public;

create or replace function tally_present() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row(village_code, 0, kind, key, households, persons, 0)::public.tally_cell) into cells from (
            select n.village_code, c.kind, c.key, count(*) as households, sum(c.persons) as persons
            from new_rows n cross join lateral public.present_cells(n::public.household_present) c group by 1, 2, 3) net;
    else
        select array_agg(row(village_code, 0, kind, key, households, persons, 0)::public.tally_cell) into cells from (
            select village_code, kind, key, sum(households) as households, sum(persons) as persons
            from (
                select n.village_code, c.kind, c.key, 1 as households, c.persons
                from new_rows n cross join lateral public.present_cells(n::public.household_present) c
                union all
                select o.village_code, c.kind, c.key, -1, -c.persons
                from old_rows o cross join lateral public.present_cells(o::public.household_present) c) moved
            group by 1, 2, 3
            having sum(households) <> 0 or sum(persons) <> 0) net;
    end if;
    if cells is not null then
        perform public.add_to_tally(cells);
    end if;
    return null;
end
$$;

select add_to_tally(array(
    select row(p.village_code, 0, 'STANDING', c.key, count(*), sum(c.persons), 0)::tally_cell
    from household_present p cross join lateral present_cells(p) c where c.kind = 'STANDING' group by p.village_code, c.key));
