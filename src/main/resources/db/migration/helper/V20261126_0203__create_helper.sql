-- 帮扶责任人: who is answerable for the help of households. The record is kept by a town or a county; everybody who works in
-- the county may see who helps, for one cadre may help in several towns. No villager's page shows it.
create table helper (
    helper_id     bigint generated always as identity primary key,
    area          text collate "C" not null references division (code) on update cascade check (length(area) in (6, 9)),
    name          text not null check (length(name) between 1 and 40),
    unit          text not null check (length(unit) between 1 and 60),
    affiliation   text not null check (affiliation in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'ARMY', 'OTHER')),
    -- how high the post is: the limit of households follows from it
    level         text not null check (level in ('LEADER', 'SECTION', 'STAFF')),
    position      text check (length(position) between 1 and 40),
    phone         text check (phone ~ '^[0-9 +-]{5,20}$'),
    -- only to compare: the number itself is not kept
    identity_hash   bytea,
    identity_masked text,
    -- the account, where the helper has one
    username      text,
    started_on    date not null,
    ended_on      date,
    version       integer not null default 0,
    check ((identity_hash is null) = (identity_masked is null)),
    check (ended_on >= started_on)
);
create unique index helper_once on helper (left(area, 6), name, unit, coalesce(phone, '')) where ended_on is null;
create index helper_area on helper (area, helper_id);
create index helper_identity on helper (identity_hash);
create index helper_username on helper (username);
alter table helper enable row level security;
create policy helper_of_county on helper for select to ${runtime} using (
    (select length(current_setting('app.low', true))) >= 6 and starts_with(area, left((select current_setting('app.low', true)), 6))
    or area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
create policy helper_added on helper for insert to ${runtime} with check (
    area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
create policy helper_changed on helper for update to ${runtime}
    using (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)))
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
grant select, insert, update on helper to ${runtime};
call record_history('helper', '', 'helper', 'helper_id', 'area');

-- Which household a helper answers for, from when until when.
create table helper_assignment (
    helper_assignment_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    helper_id     bigint not null references helper,
    from_on       date not null,
    to_on         date,
    end_reason    text check (end_reason in ('HANDED_OVER', 'NO_LONGER', 'HOUSEHOLD_ENDED')),
    version       integer not null default 0,
    check ((to_on is null) = (end_reason is null)),
    check (to_on >= from_on)
);
create unique index helper_assignment_once on helper_assignment (household_id, helper_id) where to_on is null;
create index helper_assignment_household on helper_assignment (household_id, to_on);
create index helper_assignment_helper on helper_assignment (helper_id, to_on);
create index helper_assignment_village on helper_assignment (village_code, helper_assignment_id);
call protect_casework('helper_assignment');
call record_history('helper_assignment', '', 'household', 'household_id');
-- the rule about households without a helper is asked again
create trigger doubt_insert after insert on helper_assignment referencing new table as new_rows for each statement execute function doubt_is_due();
create trigger doubt_update after update on helper_assignment referencing new table as new_rows for each statement execute function doubt_is_due();

-- A household that is no more needs nobody.
create function helpers_leave_ended_household() returns trigger
    language plpgsql
    set search_path = pg_catalog, public
as
$$
begin
    update public.helper_assignment set to_on = greatest(from_on, new.ended_on), end_reason = 'HOUSEHOLD_ENDED', version = version + 1
    where household_id = new.household_id and to_on is null;
    return null;
end
$$;
create trigger helpers_leave after update of ended_on on household for each row
    when (old.ended_on is null and new.ended_on is not null) execute function helpers_leave_ended_household();

-- How many households a helper answers for anywhere: a number, whoever asks.
create function helper_loads(wanted bigint) returns table (helper_id bigint, households bigint)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select a.helper_id, count(*) from public.helper_assignment a where a.to_on is null and (wanted is null or a.helper_id = wanted) group by a.helper_id
$$;
revoke execute on function helper_loads(bigint) from public;
grant execute on function helper_loads(bigint) to ${runtime};

-- Whether somebody lives in a household of the county that is itself to be helped: by identity number, or by name and telephone.
create function helper_is_helped(county text, of_name text, of_phone text, of_identity bytea, since integer) returns boolean
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select exists (
    select from public.person p
    join public.membership m on m.person_id = p.person_id and m.left_on is null
    join public.household_present h on h.household_id = m.household_id and not h.ended
    join public.household hh on hh.household_id = h.household_id
    where (p.identity_hash = of_identity or (p.name collate "C" = of_name and regexp_replace(p.phone, '[^0-9]', '', 'g') = regexp_replace(of_phone, '[^0-9]', '', 'g')))
      and starts_with(m.village_code, county)
      and (h.status in ('POOR', 'LEAVING', 'RELAPSED') or (h.status = 'EXITED' and h.exit_year >= since) or hh.monitored is not null))
$$;
revoke execute on function helper_is_helped(text, text, text, bytea, integer) from public;
grant execute on function helper_is_helped(text, text, text, bytea, integer) to ${runtime};

-- How many households one may answer for (domain.md 5), and for how many years after its exit a household is still helped.
insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('helper.load.leader', 'WHOLE', 1, 50, 'NONE', false, false),
    ('helper.load.section', 'WHOLE', 1, 50, 'NONE', false, false),
    ('helper.load.staff', 'WHOLE', 1, 50, 'NONE', false, false),
    ('helper.tracking-years', 'WHOLE', 0, 30, 'NONE', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('helper.load.leader', '', '2014-01-01', '5', 'R'),
    ('helper.load.section', '', '2014-01-01', '3', 'R'),
    ('helper.load.staff', '', '2014-01-01', '2', 'R'),
    ('helper.tracking-years', '', '2014-01-01', '5', 'R');

-- Every village is asked about helpers once.
insert into doubt_due (village_code, household_id) select distinct village_code, 0::bigint from household order by 1;
