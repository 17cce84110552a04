-- Doubts that wait, summed for every place as households are: kind DOUBT of year 0, its key rule:severity:state. A
-- dashboard reads the sums and never groups doubts.
create function tally_doubts() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    if tg_op = 'INSERT' then
        select array_agg(row(village_code, 0, 'DOUBT', key, doubts, 0, 0)::public.tally_cell) into cells from (
            select village_code, rule || ':' || severity || ':' || state as key, count(*) as doubts
            from new_rows where state in ('OPEN', 'EXPLAINED') group by 1, 2) net;
    else
        select array_agg(row(village_code, 0, 'DOUBT', key, doubts, 0, 0)::public.tally_cell) into cells from (
            select village_code, key, sum(doubts) as doubts
            from (
                select village_code, rule || ':' || severity || ':' || state as key, 1 as doubts
                from new_rows where state in ('OPEN', 'EXPLAINED')
                union all
                select village_code, rule || ':' || severity || ':' || state, -1
                from old_rows where state in ('OPEN', 'EXPLAINED')) moved
            group by 1, 2
            having sum(doubts) <> 0) net;
    end if;
    if cells is not null then
        perform public.add_to_tally(cells);
    end if;
    return null;
end
$$;
create trigger tally_insert after insert on doubt referencing new table as new_rows
    for each statement execute function tally_doubts();
create trigger tally_update after update on doubt referencing old table as old_rows new table as new_rows
    for each statement execute function tally_doubts();

select add_to_tally(array(
    select row(village_code, 0, 'DOUBT', rule || ':' || severity || ':' || state, count(*), 0, 0)::tally_cell
    from doubt where state in ('OPEN', 'EXPLAINED') group by village_code, rule, severity, state));
