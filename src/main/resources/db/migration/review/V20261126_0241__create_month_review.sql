-- 月考: the town signs what the system summed of a person's month. Signed, the month is locked; unlocking needs a reason and
-- a second person, and keeps the sums as they had been signed.
create table month_review (
    month_review_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    person       text not null,
    month        date not null check (extract(day from month) = 1),
    state        text not null check (state in ('SIGNED', 'CONFIRMED', 'UNLOCKING', 'OPEN')),
    grade        text not null check (grade in ('GOOD', 'FAIR', 'WEAK', 'POOR')),
    remark       text check (length(remark) between 2 and 400),
    sums         jsonb not null,
    -- the sums of the signing before, where the month had been unlocked
    earlier      jsonb,
    signed_by    text not null,
    signed_on    date not null,
    unlock_why   text check (length(unlock_why) between 2 and 400),
    unlock_asked_by text,
    unlock_asked_on date,
    unlocked_by  text,
    unlocked_on  date,
    version      integer not null default 0,
    unique (person, village_code, month),
    check (signed_by <> person),
    check (unlocked_by <> unlock_asked_by),
    check (state <> 'UNLOCKING' or (unlock_why is not null and unlock_asked_by is not null and unlock_asked_on is not null)),
    check (state <> 'OPEN' or (unlocked_by is not null and unlocked_on is not null))
);
create index month_review_village on month_review (village_code, month);
call protect_casework('month_review');
call record_history('month_review', 'sums,earlier', 'month_review', 'month_review_id');

-- A personal link for the sending unit: it shows the summary, never a household, and ends after some days.
create table unit_link (
    unit_link_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    month_review_id bigint not null references month_review,
    -- a keyed hash; the link itself is shown once
    token_hash   bytea not null unique,
    recipient    text not null check (length(recipient) between 2 and 60),
    made_by      text not null,
    made_at      timestamptz not null,
    ends_at      timestamptz not null,
    opened_at    timestamptz,
    confirmed_at timestamptz,
    confirmed_by text check (length(confirmed_by) between 2 and 40),
    remark       text check (length(remark) between 2 and 400),
    -- the signing changed, or the town took the link back
    void         boolean not null default false,
    check ((confirmed_at is null) = (confirmed_by is null))
);
create index unit_link_review on unit_link (month_review_id);
create index unit_link_village on unit_link (village_code);
call protect_casework('unit_link');
call record_history('unit_link', 'token_hash,opened_at,made_at', 'month_review', 'month_review_id');

-- Entries drawn at random, and what the check found. The seed lets anybody draw again.
create table entry_check (
    entry_check_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    person       text not null,
    month        date not null check (extract(day from month) = 1),
    log_entry_id bigint not null references log_entry,
    seed         bigint not null,
    drawn_by     text not null,
    drawn_on     date not null,
    finding      text check (finding in ('TRUE', 'PARTLY', 'FALSE')),
    remark       text check (length(remark) between 2 and 400),
    checked_by   text,
    checked_on   date,
    version      integer not null default 0,
    unique (log_entry_id),
    check ((finding is null) = (checked_by is null)),
    check ((finding is null) = (checked_on is null)),
    check (finding is null or finding = 'TRUE' or remark is not null)
);
create index entry_check_month on entry_check (village_code, person, month);
call protect_casework('entry_check');
call record_history('entry_check', 'seed', 'log_entry', 'log_entry_id');

-- What the holder of a link may see.
create function unit_summary(hash bytea, at timestamptz)
    returns table (person text, unit text, village text, month date, grade text, remark text, sums jsonb, signed_on date, recipient text,
                   ends_at timestamptz, standing text, confirmed_at timestamptz, confirmed_by text, unit_remark text)
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
update public.unit_link set opened_at = at where token_hash = hash and opened_at is null;
select coalesce(c.name, a.name, r.person), c.unit, d.name, r.month, r.grade, r.remark, r.sums, r.signed_on, l.recipient, l.ends_at,
       case when l.confirmed_at is not null then 'CONFIRMED' when l.void or r.state <> 'SIGNED' then 'VOID' when l.ends_at < at then 'ENDED' else 'OPEN' end,
       l.confirmed_at, l.confirmed_by, l.remark
from public.unit_link l
join public.month_review r on r.month_review_id = l.month_review_id
join public.division d on d.code = r.village_code
left join public.account a on a.username = r.person
left join lateral (
    select c.name, c.unit from public.village_posting p join public.cadre c on c.cadre_id = p.cadre_id
    where p.account_id = a.account_id and p.village_code = r.village_code and p.arrived_on < r.month + interval '1 month'
    order by p.arrived_on desc limit 1) c on true
where l.token_hash = hash
$$;
revoke execute on function unit_summary(bytea, timestamptz) from public;
grant execute on function unit_summary(bytea, timestamptz) to ${runtime};

create function confirm_unit_summary(hash bytea, who text, words text, at timestamptz) returns boolean
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    review bigint;
begin
    update public.unit_link l set confirmed_at = at, confirmed_by = who, remark = words
    from public.month_review r
    where l.token_hash = hash and r.month_review_id = l.month_review_id and r.state = 'SIGNED'
      and not l.void and l.confirmed_at is null and l.ends_at >= at
    returning r.month_review_id into review;
    if review is null then
        return false;
    end if;
    update public.month_review set state = 'CONFIRMED', version = version + 1 where month_review_id = review;
    return true;
end
$$;
revoke execute on function confirm_unit_summary(bytea, text, text, timestamptz) from public;
grant execute on function confirm_unit_summary(bytea, text, text, timestamptz) to ${runtime};

insert into parameter_definition (name, kind, low, high, unit) values
    ('review.link-days', 'WHOLE', 1, 90, 'DAY'),
    ('review.drawn-entries', 'WHOLE', 1, 20, 'TIMES');
insert into parameter (name, valid_from, value, source) values
    ('review.link-days', '2015-04-01', '14', 'A'),
    ('review.drawn-entries', '2015-04-01', '3', 'A');
