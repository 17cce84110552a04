-- What was promised or found and has to be done: by whom, until when, what came of it, and what the villager says to it.
create table follow_up (
    follow_up_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    kind         text not null check (kind in ('PROMISE', 'PROBLEM')),
    what         text not null check (length(what) between 1 and 400),
    -- the log entry or the visit where it began
    source       text not null check (source in ('LOG', 'VISIT')),
    source_id    bigint not null,
    household_id bigint references household,
    -- whether a villager was told: then only a villager's word closes it
    villager     boolean not null,
    begun_on     date not null,
    due_on       date not null,
    owner        text not null,
    state        text not null check (state in ('OPEN', 'DONE', 'WITHDRAWN')),
    done         text check (length(done) between 2 and 1000),
    done_on      date,
    closed_by    text,
    confirmation text check (confirmation in ('WORDS', 'SIGNATURE')),
    confirmed_by text check (length(confirmed_by) between 1 and 100),
    send_id      uuid unique,
    version      integer not null default 0,
    unique (source, source_id, kind),
    check ((state = 'DONE') = (done is not null)),
    check ((state = 'DONE') = (closed_by is not null)),
    check ((state = 'DONE') = (done_on is not null)),
    check (state <> 'DONE' or not villager or confirmation is not null),
    check (done_on is null or done_on >= begun_on)
);
create index follow_up_village on follow_up (village_code, state, due_on);
create index follow_up_owner on follow_up (owner, state, due_on);
create index follow_up_household on follow_up (household_id);
call protect_casework('follow_up');
call record_history('follow_up', 'send_id', 'follow_up', 'follow_up_id');

insert into parameter_definition (name, kind, low, high, unit) values ('visit.problem-days', 'WHOLE', 1, 365, 'DAY');
insert into parameter (name, valid_from, value, source) values ('visit.problem-days', '2014-01-01', '30', 'A');
