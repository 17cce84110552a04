-- Full-time: who is in post in one village is not in post in another at the same time.
create unique index village_posting_held on village_posting (cadre_id)
    where state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING');

-- The village in which a person is in post, but for one posting; a town does not see the postings of the next town.
create function village_held(cadre bigint, but_for bigint) returns text
    language sql
    stable
    security definer
    set search_path = pg_catalog, public
as
$$
select d.name from public.village_posting p join public.division d on d.code = p.village_code
where p.cadre_id = cadre and p.village_posting_id is distinct from but_for and p.state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING')
$$;
revoke execute on function village_held(bigint, bigint) from public;
grant execute on function village_held(bigint, bigint) to ${runtime};
