-- A visit at a home; one made by a log entry belongs to it. What is wrong is withdrawn with a reason, not rewritten.
create table visit (
    visit_id     bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    household_id bigint not null references household,
    log_entry_id bigint references log_entry,
    send_id      uuid not null unique,
    visited_on   date not null,
    visitor      text not null,
    companions   text check (length(companions) between 1 and 100),
    met          text check (length(met) between 1 and 100),
    said         text check (length(said) between 1 and 2000),
    problem      text check (length(problem) between 1 and 400),
    promise      text check (length(promise) between 1 and 400),
    promised_by  date,
    next_on      date,
    signed       text check (signed in ('SCREEN', 'PAPER')),
    withdrawn_because text check (length(withdrawn_because) between 2 and 200),
    recorded_at  timestamptz not null,
    version      integer not null default 0,
    check ((promise is null) = (promised_by is null)),
    check (next_on is null or next_on >= visited_on)
);
create index visit_household on visit (household_id, visited_on);
create index visit_village on visit (village_code, visited_on, visit_id);
create index visit_visitor on visit (visitor, visited_on);
create index visit_log_entry on visit (log_entry_id);
call protect_casework('visit');
call record_history('visit', 'send_id,recorded_at', 'visit', 'visit_id');
