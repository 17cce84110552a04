-- After a big import the planner must know the register at once: autovacuum comes a minute later, and until then a list
-- of a county is planned as if it were empty. Only owners analyze, so the runtime login asks through this function, which
-- looks at a table again only where a tenth of it may be new: what autovacuum would do, without the wait.
create function analyze_register(changed bigint) returns void
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    tab text;
begin
    -- in one order, so that two imports wait for each other instead of failing
    for tab in
        select relname from pg_class
        where relnamespace = 'public'::regnamespace
          and relname in ('division', 'history', 'household', 'household_count', 'household_present', 'household_status_count',
                          'household_year', 'income',
                          'membership', 'person', 'person_year', 'resident_group', 'village', 'village_year')
          and reltuples < changed * 10
        order by relname
    loop
        execute format('analyze public.%I', tab);
    end loop;
end
$$;
revoke execute on function analyze_register(bigint) from public;
grant execute on function analyze_register(bigint) to ${runtime};
