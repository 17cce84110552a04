-- What happened to an account and its postings, for the page of whoever keeps it: names, roles, places and days are no casework.
create function account_history(account bigint) returns setof history
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select h.*
from public.history h
where current_setting('app.role', true) = 'ADMINISTRATOR'
  and exists (select from public.account a
              where a.account_id = account and starts_with(a.area, current_setting('app.prefix', true)))
  and (h.table_name = 'account' and h.row_id = account
       or h.table_name = 'posting' and h.row_id in (select p.posting_id from public.posting p where p.account_id = account)
       or h.subject_table = 'account' and h.subject_id = account)
$$;
revoke execute on function account_history(bigint) from public;
grant execute on function account_history(bigint) to ${runtime};
