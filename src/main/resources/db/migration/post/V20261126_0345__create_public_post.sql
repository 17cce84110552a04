-- 公益岗位: a post of a village, who holds it from when until when, and what was earned in a month.
create table public_post (
    public_post_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    kind          text not null check (kind in ('CLEANER', 'ROAD', 'WATER', 'FOREST', 'CARE', 'OTHER')),
    title         text not null check (length(title) between 1 and 60),
    -- yuan for a month in which no day is missed
    monthly_pay   numeric(14, 2) not null check (monthly_pay > 0),
    money_source  text not null check (money_source in ('FISCAL', 'SECTOR', 'CITY', 'TOWN_VILLAGE', 'COLLECTIVE', 'UNIT', 'SOCIAL')),
    from_on       date not null,
    to_on         date,
    version       integer not null default 0,
    check (to_on >= from_on)
);
create index public_post_village on public_post (village_code, public_post_id);
call protect_casework('public_post');
call record_history('public_post', '', 'public_post', 'public_post_id');

create table post_holding (
    post_holding_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    public_post_id bigint not null references public_post,
    person_id     bigint not null references person,
    -- the household that the pay is income of
    household_id  bigint not null references household,
    from_on       date not null,
    to_on         date,
    end_reason    text check (end_reason in ('LEFT', 'ABSENT', 'UNABLE', 'DIED', 'MOVED', 'POST_ENDED')),
    version       integer not null default 0,
    check ((to_on is null) = (end_reason is null)),
    check (to_on >= from_on)
);
create unique index post_holding_post on post_holding (public_post_id) where to_on is null;
create unique index post_holding_person on post_holding (person_id) where to_on is null;
create index post_holding_of_post on post_holding (public_post_id, from_on);
create index post_holding_of_person on post_holding (person_id);
create index post_holding_household on post_holding (household_id);
create index post_holding_village on post_holding (village_code, post_holding_id);
call protect_casework('post_holding');
call record_history('post_holding', '', 'public_post', 'public_post_id');

create table post_month (
    post_month_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    post_holding_id bigint not null references post_holding,
    -- its first day
    month         date not null check (extract(day from month) = 1),
    days_due      integer not null check (days_due between 1 and 31),
    days_present  integer not null check (days_present >= 0),
    -- yuan: monthly pay times days present over days due, to the cent
    pay           numeric(14, 2) not null check (pay >= 0),
    paid_on       date,
    version       integer not null default 0,
    unique (post_holding_id, month),
    check (days_present <= days_due),
    check (paid_on >= month)
);
create index post_month_village on post_month (village_code, month);
call protect_casework('post_month');
call record_history('post_month', '', 'post_holding', 'post_holding_id');

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('post.age-from', 'WHOLE', 14, 30, 'NONE', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('post.age-from', '', '2014-01-01', '16', 'V');
