-- What is rare and looked for in the present of a place is summed as the years are: a list of a county then knows how many
-- miss a guarantee, live below the line or in a dangerous house without counting them. Kind PRESENT of year 0.
create function present_cells(h household_present) returns table (key text, persons bigint)
    language sql immutable
    set search_path = pg_catalog, public
as
$$
select c.key, h.persons::bigint
from (values ('MISSING', h.missing_guarantees > 0), ('BELOW', h.below_line), ('DANGEROUS', h.dangerous_house)) c (key, counts)
where c.counts and not h.ended
$$;
revoke execute on function present_cells(household_present) from public;

create function tally_present() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row(village_code, 0, 'PRESENT', key, households, persons, 0)::public.tally_cell) into cells from (
            select n.village_code, c.key, count(*) as households, sum(c.persons) as persons
            from new_rows n cross join lateral public.present_cells(n::public.household_present) c group by 1, 2) net;
    else
        select array_agg(row(village_code, 0, 'PRESENT', key, households, persons, 0)::public.tally_cell) into cells from (
            select village_code, key, sum(households) as households, sum(persons) as persons
            from (
                select n.village_code, c.key, 1 as households, c.persons
                from new_rows n cross join lateral public.present_cells(n::public.household_present) c
                union all
                select o.village_code, c.key, -1, -c.persons
                from old_rows o cross join lateral public.present_cells(o::public.household_present) c) moved
            group by 1, 2
            having sum(households) <> 0 or sum(persons) <> 0) net;
    end if;
    if cells is not null then
        perform public.add_to_tally(cells);
    end if;
    return null;
end
$$;
create trigger tally_insert after insert on household_present referencing new table as new_rows
    for each statement execute function tally_present();
create trigger tally_update after update on household_present referencing old table as old_rows new table as new_rows
    for each statement execute function tally_present();

select add_to_tally(array(
    select row(p.village_code, 0, 'PRESENT', c.key, count(*), sum(c.persons), 0)::tally_cell
    from household_present p cross join lateral present_cells(p) c group by p.village_code, c.key));

-- The same three of a year, for its list: found by index where they are rare.
create index household_in_year_missing on household_in_year (year, village_code) where not ended and missing_guarantees > 0;
create index household_in_year_below on household_in_year (year, village_code) where not ended and band = 'UNDER';
create index household_in_year_dangerous on household_in_year (year, village_code) where not ended and dangerous_house;
