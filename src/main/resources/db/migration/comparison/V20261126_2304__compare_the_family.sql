-- Of an applicant's family: whom the list names.
alter table department_hit add case_member_id bigint references case_member;
alter table department_hit add check (case_member_id is null or case_file_id is not null);
create index department_hit_case_member on department_hit (case_member_id);

-- Compares the people of an open case in the viewer's range with the lists of every scope above their village; how many hits are new.
create or replace function match_case(wanted bigint) returns integer
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
with c as (
    select * from public.case_file
    where case_file_id = wanted and outcome is null
      and village_code >= current_setting('app.low', true) and village_code < current_setting('app.high', true)),
who as (
    select c.village_code, m.household_id, p.person_id, null::bigint as case_file_id, null::bigint as case_member_id, p.identity_hash
    from c join public.membership m on m.household_id = c.household_id and m.left_on is null
    join public.person p on p.person_id = m.person_id
    where p.identity_hash is not null
    union all
    select c.village_code, null, null, c.case_file_id, null, c.identity_hash from c where c.household_id is null and c.identity_hash is not null
    union all
    select c.village_code, null, null, c.case_file_id, f.case_member_id, f.identity_hash
    from c join public.case_member f on f.case_file_id = c.case_file_id where c.household_id is null),
made as (
    insert into public.department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, case_file_id, case_member_id, detail,
                                       amount, happened_on, state)
    select distinct on (w.village_code, l.kind, l.as_of, w.person_id, w.case_file_id, w.case_member_id, e.detail, e.amount)
           w.village_code, l.department_list_id, l.kind, l.as_of, w.household_id, w.person_id, w.case_file_id, w.case_member_id, e.detail, e.amount,
           e.happened_on, 'OPEN'
    from who w join public.department_entry e on e.identity_hash = w.identity_hash and starts_with(w.village_code, e.scope_code)
    join public.department_list l on l.department_list_id = e.department_list_id
    where not exists (
        select from public.department_hit h
        where h.kind = l.kind and h.as_of = l.as_of
          and (h.person_id = w.person_id or h.case_file_id = w.case_file_id and h.case_member_id is not distinct from w.case_member_id)
          and h.detail is not distinct from e.detail and h.amount is not distinct from e.amount)
    returning 1)
select count(*)::integer from made
$$;
