-- When a village's rows were last changed: one step back along an index. The policy of history allows rows without a place as
-- well, and for that "or" the planner read and sorted every row of the village.
create function last_change(village text) returns timestamp with time zone
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select h.at
from public.history h
where h.scope_code = village and h.event in ('INSERT', 'UPDATE')
  and village >= (select current_setting('app.low', true)) and village < (select current_setting('app.high', true))
order by h.history_id desc
limit 1
$$;
revoke execute on function last_change(text) from public;
grant execute on function last_change(text) to ${runtime};
