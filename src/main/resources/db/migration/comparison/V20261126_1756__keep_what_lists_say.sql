-- What a list says of whom, by the keyed hash of the identity number alone: neither name nor number is kept. A case that is opened after the
-- upload is compared with it; entries go when their list is too old to count.
create table department_entry (
    department_entry_id bigint generated always as identity primary key,
    scope_code    text collate "C" not null check (scope_code ~ '^[0-9]{6,12}$'),
    department_list_id bigint not null references department_list,
    identity_hash bytea not null,
    detail        text check (length(detail) <= 200),
    amount        numeric(14, 2),
    happened_on   date
);
create index department_entry_identity on department_entry (identity_hash);
create index department_entry_list on department_entry (department_list_id);
create index department_entry_scope on department_entry (scope_code, department_entry_id);
call protect_casework('department_entry', 'scope_code');
revoke update on department_entry from ${runtime};
grant delete on department_entry to ${runtime};

-- Compares the people of an open case in the viewer's range with the lists of every scope above their village; how many hits are new.
create function match_case(wanted bigint) returns integer
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
    select c.village_code, m.household_id, p.person_id, null::bigint as case_file_id, p.identity_hash
    from c join public.membership m on m.household_id = c.household_id and m.left_on is null
    join public.person p on p.person_id = m.person_id
    where p.identity_hash is not null
    union all
    select c.village_code, null, null, c.case_file_id, c.identity_hash from c where c.household_id is null and c.identity_hash is not null),
made as (
    insert into public.department_hit (village_code, department_list_id, kind, as_of, household_id, person_id, case_file_id, detail, amount, happened_on, state)
    select distinct on (w.village_code, l.kind, l.as_of, w.person_id, w.case_file_id, e.detail, e.amount)
           w.village_code, l.department_list_id, l.kind, l.as_of, w.household_id, w.person_id, w.case_file_id, e.detail, e.amount, e.happened_on, 'OPEN'
    from who w join public.department_entry e on e.identity_hash = w.identity_hash and starts_with(w.village_code, e.scope_code)
    join public.department_list l on l.department_list_id = e.department_list_id
    where not exists (
        select from public.department_hit h
        where h.kind = l.kind and h.as_of = l.as_of and (h.person_id = w.person_id or h.case_file_id = w.case_file_id)
          and h.detail is not distinct from e.detail and h.amount is not distinct from e.amount)
    returning 1)
select count(*)::integer from made
$$;
revoke execute on function match_case(bigint) from public;
grant execute on function match_case(bigint) to ${runtime};

-- The latest day that the lists of each kind speak of, up to a day, for a village in the viewer's range; a county's lists cover its villages.
create function lists_covering(village text, until date) returns table (kind text, as_of date)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select l.kind, max(l.as_of) from public.department_list l
where starts_with(village, l.scope_code) and l.as_of <= until
  and village >= current_setting('app.low', true) and village < current_setting('app.high', true)
group by l.kind
$$;
revoke execute on function lists_covering(text, date) from public;
grant execute on function lists_covering(text, date) to ${runtime};

-- How old a list may be for a comparison to count it; 0 where the comparison does not ask for that kind (domain 3: vehicles, houses, companies,
-- public payroll).
insert into parameter_definition (name, kind, low, high, unit) values
    ('comparison.months.vehicle', 'WHOLE', 0, 60, 'MONTH'),
    ('comparison.months.house', 'WHOLE', 0, 60, 'MONTH'),
    ('comparison.months.company', 'WHOLE', 0, 60, 'MONTH'),
    ('comparison.months.payroll', 'WHOLE', 0, 60, 'MONTH'),
    ('comparison.months.hospital', 'WHOLE', 0, 60, 'MONTH'),
    ('comparison.months.school-leaver', 'WHOLE', 0, 60, 'MONTH'),
    ('comparison.months.death', 'WHOLE', 0, 60, 'MONTH');
insert into parameter (name, valid_from, value, source) values
    ('comparison.months.vehicle', '2014-01-01', '12', 'A'),
    ('comparison.months.house', '2014-01-01', '12', 'A'),
    ('comparison.months.company', '2014-01-01', '12', 'A'),
    ('comparison.months.payroll', '2014-01-01', '12', 'A'),
    ('comparison.months.hospital', '2014-01-01', '0', 'A'),
    ('comparison.months.school-leaver', '2014-01-01', '0', 'A'),
    ('comparison.months.death', '2014-01-01', '0', 'A');
