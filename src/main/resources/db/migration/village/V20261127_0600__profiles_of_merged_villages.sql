-- A village that took in others is compared with all their profiles of a year together. Theirs stay under their own
-- codes, beyond the range of who serves the village that took them in; so a function gives them, of a village in range.
-- Who was merged before the year ended and reported no profile of their own for it is in the other's profile already.
create function profiles_of_merged(target text, of_year integer) returns table (name text, profile jsonb)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
    with recursive taken as (
        select d.code, d.name, d.ended_on from public.division d
        where d.merged_into = target and length(target) = 12
          and target collate "C" >= (select current_setting('app.low', true)) and target collate "C" < (select current_setting('app.high', true))
        union all
        select d.code, d.name, d.ended_on from taken t join public.division d on d.merged_into = t.code)
    select t.name, to_jsonb(y) from taken t
    left join public.village_year y on y.village_code = t.code and y.year = of_year
    where y.village_year_id is not null or t.ended_on > make_date(of_year, 12, 31)
    order by t.code
$$;
revoke execute on function profiles_of_merged(text, integer) from public;
grant execute on function profiles_of_merged(text, integer) to ${runtime};
