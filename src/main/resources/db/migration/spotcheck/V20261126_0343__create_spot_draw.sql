-- A draw of households to be looked at again. The seed is recorded: the same seed over the same list draws the same households.
create table spot_draw (
    spot_draw_id  bigint generated always as identity primary key,
    scope_code    text collate "C" not null check (scope_code ~ '^[0-9]{6,12}$'),
    -- of whom it was drawn: those who exited in a year, or all who are registered
    drawn_from    text not null check (drawn_from in ('EXITED', 'REGISTERED')),
    exit_year     integer check (exit_year between 2010 and 2100),
    seed          bigint not null,
    asked_for     integer not null check (asked_for between 1 and 5000),
    population    integer not null check (population >= 0),
    drawn_by      text not null,
    drawn_on      date not null,
    version       integer not null default 0,
    check ((drawn_from = 'EXITED') = (exit_year is not null))
);
create index spot_draw_scope on spot_draw (scope_code, spot_draw_id);
call protect_casework('spot_draw', 'scope_code');
call record_history('spot_draw', '', 'spot_draw', 'spot_draw_id', 'scope_code');

create table spot_item (
    spot_item_id  bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    spot_draw_id  bigint not null references spot_draw,
    household_id  bigint not null references household,
    persons       integer not null check (persons >= 0),
    finding       text check (finding in ('RIGHT', 'WRONG_EXIT', 'WRONG_REGISTRATION')),
    note          text check (length(note) between 2 and 500),
    checked_by    text,
    checked_on    date,
    version       integer not null default 0,
    unique (spot_draw_id, household_id),
    check ((finding is null) = (checked_by is null) and (finding is null) = (checked_on is null)),
    check (finding is null or finding = 'RIGHT' or note is not null)
);
create index spot_item_village on spot_item (village_code, spot_draw_id);
create index spot_item_household on spot_item (household_id);
call protect_casework('spot_item');
call record_history('spot_item', '', 'spot_draw', 'spot_draw_id');

-- A household in no register that the checkers found to be poor.
create table spot_omission (
    spot_omission_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    spot_draw_id  bigint not null references spot_draw,
    name          text not null check (length(name) between 1 and 40),
    persons       integer not null check (persons between 1 and 99),
    note          text not null check (length(note) between 2 and 500),
    found_by      text not null,
    found_on      date not null,
    version       integer not null default 0
);
create index spot_omission_village on spot_omission (village_code, spot_draw_id);
create index spot_omission_draw on spot_omission (spot_draw_id);
call protect_casework('spot_omission');
call record_history('spot_omission', '', 'spot_draw', 'spot_draw_id');
