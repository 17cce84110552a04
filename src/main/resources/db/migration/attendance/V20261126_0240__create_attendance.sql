-- A person signs in for a day in the village, once. The place is asked for and never required.
create table sign_in (
    sign_in_id   bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    send_id      uuid not null unique,
    person       text not null,
    day          date not null,
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    accuracy     integer check (accuracy >= 0),
    -- metres from the village's own coordinates, where both are known
    distance     integer check (distance >= 0),
    recorded_at  timestamptz not null,
    unique (person, village_code, day),
    check ((latitude is null) = (longitude is null)),
    check (distance is null or latitude is not null)
);
create index sign_in_village on sign_in (village_code, day);
call protect_casework('sign_in');
call record_history('sign_in', 'send_id,recorded_at', 'sign_in', 'sign_in_id');

-- Leave, and trips that count as days in the village when they are announced before they begin.
create table leave_request (
    leave_request_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    send_id      uuid not null unique,
    person       text not null,
    kind         text not null check (kind in ('PERSONAL', 'SICK', 'ANNUAL', 'FAMILY', 'TRAINING', 'FUND_TRIP', 'MEETING')),
    from_on      date not null,
    to_on        date not null,
    working_days integer not null check (working_days >= 0),
    why          text not null check (length(why) between 2 and 400),
    -- who decides: the town up to its limit, the county above it
    decides      text not null check (decides in ('TOWN', 'COUNTY')),
    state        text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    asked_on     date not null,
    decided_by   text,
    decided_on   date,
    because      text check (length(because) between 2 and 400),
    version      integer not null default 0,
    check (to_on >= from_on and to_on <= from_on + 366),
    check ((state in ('GRANTED', 'REFUSED')) = (decided_by is not null)),
    check ((decided_by is null) = (decided_on is null)),
    check (state <> 'REFUSED' or because is not null),
    check (decided_by is null or decided_by <> person)
);
create index leave_request_person on leave_request (person, village_code, from_on);
create index leave_request_village on leave_request (village_code, state, from_on);
call protect_casework('leave_request');
call record_history('leave_request', 'send_id', 'leave_request', 'leave_request_id');

-- A day that was not as it stands: asked for by one person, confirmed by another.
create table attendance_correction (
    attendance_correction_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    person       text not null,
    day          date not null,
    present      boolean not null,
    why          text not null check (length(why) between 2 and 400),
    asked_by     text not null,
    asked_on     date not null,
    state        text not null check (state in ('REQUESTED', 'CONFIRMED', 'REFUSED')),
    decided_by   text,
    decided_on   date,
    because      text check (length(because) between 2 and 400),
    version      integer not null default 0,
    check ((state = 'REQUESTED') = (decided_by is null)),
    check ((decided_by is null) = (decided_on is null)),
    check (state <> 'REFUSED' or because is not null),
    check (decided_by <> asked_by and decided_by <> person)
);
create unique index attendance_correction_open on attendance_correction (person, village_code, day) where state = 'REQUESTED';
create index attendance_correction_village on attendance_correction (village_code, state, day);
create index attendance_correction_person on attendance_correction (person, village_code, day);
call protect_casework('attendance_correction');
call record_history('attendance_correction', '', 'attendance_correction', 'attendance_correction_id');

-- Days that count as spent in the village, and how they are known: the last confirmed correction speaks before anything else.
create view day_in_village with (security_invoker = true) as
select distinct on (person, village_code, day) person, village_code, day, how
from (
    select person, village_code, day, case when present then 'CORRECTION' end as how, 0 as rank, attendance_correction_id as id
    from attendance_correction where state = 'CONFIRMED'
    union all
    select person, village_code, day, 'SIGN_IN', 1, 0 from sign_in
    union all
    select l.person, l.village_code, d.day::date, 'TRIP', 2, 0
    from leave_request l cross join lateral generate_series(l.from_on, l.to_on, interval '1 day') d (day)
    where l.state = 'GRANTED' and l.kind in ('TRAINING', 'FUND_TRIP', 'MEETING')) known
order by person, village_code, day, rank, id desc;
grant select on day_in_village to ${runtime};

create view day_on_leave with (security_invoker = true) as
select distinct on (l.person, l.village_code, d.day) l.person, l.village_code, d.day::date as day, l.kind
from leave_request l cross join lateral generate_series(l.from_on, l.to_on, interval '1 day') d (day)
where l.state = 'GRANTED' and l.kind not in ('TRAINING', 'FUND_TRIP', 'MEETING')
order by l.person, l.village_code, d.day, l.leave_request_id;
grant select on day_on_leave to ${runtime};

insert into parameter_definition (name, kind, low, high, unit) values
    ('attendance.share', 'FRACTION', 0, 1, 'NONE'),
    ('attendance.month-days', 'WHOLE', 0, 31, 'DAY'),
    ('attendance.year-days', 'WHOLE', 0, 366, 'DAY'),
    ('attendance.late-days', 'WHOLE', 0, 31, 'DAY');
insert into parameter (name, valid_from, value, source) values
    ('attendance.share', '2015-04-01', '2/3', 'V'),
    ('attendance.month-days', '2015-04-01', '20', 'V'),
    ('attendance.year-days', '2015-04-01', '200', 'V'),
    ('attendance.late-days', '2015-04-01', '3', 'A');
