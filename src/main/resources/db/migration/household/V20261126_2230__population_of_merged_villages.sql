-- A village that took in another answers for both populations: incidence divides the poor of both by the registered
-- residents of both. Each counts with its own fixed year; who was merged before the other's fixed year and reported no
-- profile of their own for it is in the other's figure already.
create or replace function recount_villages(codes text[]) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    cells public.tally_cell[];
begin
    -- what was merged counts where it went
    codes := array(
        with recursive standing as (
            select d.code, d.merged_into from public.division d where d.code = any (codes)
            union
            select d.code, d.merged_into from standing s join public.division d on d.code = s.merged_into)
        select code from standing union select unnest(codes));
    perform from public.division where code = any (codes) order by code for no key update;
    with recursive taken (root, code) as (
        select d.code, d.code from public.division d where d.code = any (codes) and d.ended_on is null
        union all
        select t.root, d.code from taken t join public.division d on d.merged_into = t.code),
    profile as (
        select t.root, t.code, d.ended_on, b.persons, b.year from taken t join public.division d on d.code = t.code
        cross join lateral (
            select y.persons, y.year from public.village_year y where y.village_code = t.code and y.persons > 0
            order by y.year = parameter_value('incidence-base-year', t.root, '9999-12-31')::integer desc nulls last, y.year limit 1) b),
    base as (
        select o.root as code, sum(o.persons) as persons from profile o
        left join profile own on own.root = o.root and own.code = o.root
        where o.code = o.root or own.year is null or o.year = own.year or o.ended_on > make_date(own.year, 12, 31)
        group by o.root),
    now as (
        select d.code, 0 as year, 'VILLAGE' as kind, '' as key, 0::bigint as persons from public.division d
        where d.code = any (codes) and d.ended_on is null
        union all
        select d.code, coalesce(v.exit_year, 9999), 'POOR_VILLAGE', '', 0 from public.division d join public.village v on v.village_code = d.code
        where d.code = any (codes) and d.ended_on is null and v.poor
        union all
        select d.code, r.year, 'REPORTED', '', 0 from public.division d join public.village_year r on r.village_code = d.code
        where d.code = any (codes) and d.ended_on is null
        union all
        select b.code, 0, 'BASE', '', b.persons from base b),
    was as (
        select place, year, kind, key, sum(households) as households, sum(persons) as persons from public.tally
        where place = any (codes) and kind in ('VILLAGE', 'POOR_VILLAGE', 'REPORTED', 'BASE') group by 1, 2, 3, 4)
    select array_agg(row(code, year, kind, key, households, persons, 0)::public.tally_cell) into cells from (
        select code, year, kind, key, sum(households) as households, sum(persons) as persons from (
            select code, year, kind, key, 1 as households, persons from now
            union all
            select place, year, kind, key, -households, -persons from was) moved
        group by 1, 2, 3, 4
        having sum(households) <> 0 or sum(persons) <> 0) net;
    if cells is not null then
        perform public.add_to_tally(cells);
    end if;
end
$$;

select recount_villages(array(select code from division where length(code) = 12 and merged_into is not null));
