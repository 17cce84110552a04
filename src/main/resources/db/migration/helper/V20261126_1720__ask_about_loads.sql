-- Whether a helper has too many households is asked again of all of them when one comes or goes, or the helper's level changes.
create function helper_load_is_due() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    insert into public.doubt_due (village_code, household_id)
    select distinct a.village_code, a.household_id
    from new_rows n join public.helper_assignment a on a.helper_id = n.helper_id and a.to_on is null
    order by 1, 2;
    return null;
end
$$;
create trigger load_insert after insert on helper_assignment referencing new table as new_rows for each statement execute function helper_load_is_due();
create trigger load_update after update on helper_assignment referencing new table as new_rows for each statement execute function helper_load_is_due();
create trigger load_update after update on helper referencing new table as new_rows for each statement execute function helper_load_is_due();
