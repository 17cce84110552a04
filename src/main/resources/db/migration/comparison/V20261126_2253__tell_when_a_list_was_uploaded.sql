-- The latest list of each kind, up to a day, for a village in the viewer's range: the day it speaks of, and the day it came. Codes
-- are compared in collation "C", in which ':' sorts after the digits: a town and a county see their villages' lists too.
drop function lists_covering(text, date);
create function lists_covering(village text, until date) returns table (kind text, as_of date, uploaded_on date)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select distinct on (l.kind) l.kind, l.as_of, l.uploaded_on from public.department_list l
where starts_with(village, l.scope_code) and l.as_of <= until
  and village collate "C" >= current_setting('app.low', true) and village collate "C" < current_setting('app.high', true)
order by l.kind, l.as_of desc, l.department_list_id desc
$$;
revoke execute on function lists_covering(text, date) from public;
grant execute on function lists_covering(text, date) to ${runtime};
