-- Whether somebody left a household, or died, in a workbook's year or after it: the workbook does not bring them back.
create function left_household(person bigint, household bigint, workbook_year integer) returns boolean
    language sql stable
    set search_path = pg_catalog, public
as
$$
select exists (select from public.membership gone
               where gone.person_id = person and gone.household_id = household and gone.left_on >= make_date(workbook_year, 1, 1))
    or exists (select from public.person dead where dead.person_id = person and dead.died_on is not null)
$$;
revoke execute on function left_household(bigint, bigint, integer) from public;
grant execute on function left_household(bigint, bigint, integer) to ${runtime};
