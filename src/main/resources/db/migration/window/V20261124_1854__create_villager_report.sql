-- A difficulty, a clue or a complaint that a villager brought to the public window.
create table villager_report (
    villager_report_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    kind          text not null check (kind in ('DIFFICULTY', 'CLUE', 'COMPLAINT')),
    said          text not null check (length(said) between 4 and 1000),
    raised_by     text check (length(raised_by) <= 40),
    phone         text check (phone ~ '^[0-9+ -]{5,20}$'),
    raised_on     date not null,
    number        text not null unique check (number ~ '^[0-9]{16}$'),
    once          uuid not null unique,
    answer_due    date not null,
    state         text not null default 'RECEIVED' check (state in ('RECEIVED', 'TAKEN', 'ANSWERED')),
    taken_by      text,
    -- what it was made into, say a case
    subject_table text,
    subject_id    bigint,
    answer        text check (length(answer) between 4 and 1000),
    answered_by   text,
    answered_on   date,
    recorded_at   timestamptz not null default clock_timestamp(),
    version       integer not null default 0,
    check ((state = 'ANSWERED') = (answer is not null) and (answer is null) = (answered_on is null) and (answer is null) = (answered_by is null)),
    check (state <> 'TAKEN' or taken_by is not null),
    check ((subject_table is null) = (subject_id is null))
);
create index villager_report_village on villager_report (village_code, villager_report_id);
create index villager_report_open on villager_report (answer_due, village_code) where state <> 'ANSWERED';
create index villager_report_subject on villager_report (subject_table, subject_id);
call protect_casework('villager_report');
call record_history('villager_report', 'number,once', 'villager_report', 'villager_report_id');

-- How often somebody may ask or send: the buckets of Bucket4j, shared by all instances. The id is a keyed hash, no address.
create table public_bucket (
    id         text primary key,
    state      bytea,
    expires_at bigint
);
create index public_bucket_expires on public_bucket (expires_at);
grant select, insert, update, delete on public_bucket to ${runtime};

-- What the public window says of a village: its name, where it lies, and the latest reported households and persons.
create view public_village as
select d.code, d.name, t.name as town, c.name as county, y.households, y.persons
from division d
left join division t on t.code = left(d.code, 9)
left join division c on c.code = left(d.code, 6)
left join lateral (select y.households, y.persons from village_year y where y.village_code = d.code order by y.year desc limit 1) y on true
where length(d.code) = 12 and d.ended_on is null;
grant select on public_village to ${runtime};

create function raise_report(of_village text, of_kind text, words text, who text, telephone text, new_number text, once_only uuid, today date)
    returns text
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    given text;
begin
    if not exists (select from public.public_village v where v.code = of_village) then
        return null;
    end if;
    insert into public.villager_report (village_code, kind, said, raised_by, phone, raised_on, number, once, answer_due)
    values (of_village, of_kind, words, who, telephone, today, new_number, once_only,
            today + coalesce(public.parameter_value('public.answer-days', of_village, today), '15')::integer)
    on conflict (once) do nothing;
    select r.number into given from public.villager_report r where r.once = once_only;
    return given;
end
$$;
revoke execute on function raise_report(text, text, text, text, text, text, uuid, date) from public;
grant execute on function raise_report(text, text, text, text, text, text, uuid, date) to ${runtime};

-- What whoever holds the number may know: where it stands and what was answered; not what was said, nor by whom.
create function follow_number(asked text)
    returns table (village_code text, kind text, about text, raised_on date, answer_due date, answered_on date, finding text, answer text)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select o.village_code, 'OBJECTION', n.title, o.raised_on, o.answer_due, o.answered_on, o.finding, o.answer
from public.objection o join public.notice n on n.notice_id = o.notice_id where o.number = asked
union all
select r.village_code, r.kind, null, r.raised_on, r.answer_due, r.answered_on, null, r.answer
from public.villager_report r where r.number = asked
$$;
revoke execute on function follow_number(text) from public;
grant execute on function follow_number(text) to ${runtime};

insert into parameter_definition (name, kind, low, high, unit, everywhere) values
    ('public.answer-days', 'WHOLE', 1, 60, 'DAY', false),
    ('public.sent-an-hour', 'WHOLE', 1, 1000, 'TIMES', true),
    ('public.village-a-day', 'WHOLE', 1, 100000, 'TIMES', true),
    ('public.followed-an-hour', 'WHOLE', 1, 1000, 'TIMES', true);
insert into parameter (name, valid_from, value, source) values
    ('public.answer-days', '2014-01-01', '15', 'V'),
    ('public.sent-an-hour', '2014-01-01', '20', 'A'),
    ('public.village-a-day', '2014-01-01', '100', 'A'),
    ('public.followed-an-hour', '2014-01-01', '30', 'A');
