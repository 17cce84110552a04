-- Marks jobs that have been silent for too long: the application that ran them is gone, and its transaction with it.
create function mend_jobs(silence interval) returns integer
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
with mended as (
    update public.job set state = 'INTERRUPTED', finished_at = now()
    where state in ('WAITING', 'RUNNING') and coalesce(heartbeat_at, created_at) < now() - silence
    returning 1)
select count(*)::integer from mended
$$;
revoke execute on function mend_jobs(interval) from public;
grant execute on function mend_jobs(interval) to ${runtime};
