create table account (
    account_id    bigint generated always as identity primary key,
    username      text not null check (username = lower(username) and username ~ '^[a-z][a-z0-9._-]{1,39}$'),
    name          text not null check (name <> ''),
    password_hash text not null,
    must_change_password boolean not null default true,
    language      text check (language in ('zh-CN', 'en')),
    -- the widest prefix of the administrator who keeps this account
    area          text collate "C" not null check (area ~ '^[0-9]{2,12}$'),
    ended_on      date,
    last_login_at timestamptz,
    previous_login_at timestamptz,
    created_at    timestamptz not null,
    created_by    text not null,
    version       integer not null default 0
);
create unique index account_username on account (username);
grant select, insert, update on account to ${runtime};
call record_history('account', 'password_hash,last_login_at,previous_login_at', scope_column => '');

-- What a person is entrusted with, where and until when. One is acted for at a time.
create table posting (
    posting_id bigint generated always as identity primary key,
    account_id bigint not null references account,
    role       text not null check (role in ('ADMINISTRATOR', 'COUNTY_REVIEWER', 'TOWN_CADRE', 'TOWN_ACCOUNTANT', 'TOWN_CASHIER',
                                             'FIRST_SECRETARY', 'TEAM_MEMBER', 'VILLAGE_CLERK')),
    prefix     text collate "C" not null references division (code) on update cascade,
    starts_on  date not null,
    ends_on    date,
    version    integer not null default 0,
    check (ends_on is null or ends_on >= starts_on)
);
create index posting_account on posting (account_id);
create index posting_prefix on posting (prefix);
grant select, insert, update on posting to ${runtime};
call record_history('posting', scope_column => '');

-- Failed logins by the name that was typed, whether or not such an account exists.
create table login_failure (
    username     text primary key,
    failures     integer not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
grant select, insert, update, delete on login_failure to ${runtime};
