-- A disaster of a village or of one of its resident groups, recorded once; the households it reached become clues.
create table disaster (
    disaster_id   bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    resident_group_id bigint references resident_group,
    kind          text not null check (kind in ('FLOOD', 'DROUGHT', 'HAIL', 'FROST', 'WIND', 'LANDSLIDE', 'EARTHQUAKE', 'FIRE', 'PEST', 'OTHER')),
    happened_on   date not null,
    words         text not null check (length(words) between 4 and 500),
    recorded_by   text not null,
    recorded_on   date not null,
    -- recorded by mistake: its open clues went with it
    withdrawn_because text check (length(withdrawn_because) between 2 and 200),
    version       integer not null default 0,
    check (recorded_on >= happened_on)
);
create unique index disaster_once on disaster (village_code, resident_group_id, kind, happened_on) nulls not distinct where withdrawn_because is null;
create index disaster_village on disaster (village_code, happened_on, disaster_id);
create index disaster_group on disaster (resident_group_id);
call protect_casework('disaster');
call record_history('disaster', '', 'disaster', 'disaster_id');

-- A clue may come from what somebody told: a villager at the public window, or who recorded a disaster.
alter table clue add villager_report_id bigint references villager_report;
alter table clue add disaster_id bigint references disaster;
alter table clue drop constraint clue_household_id_sign_year_key;
alter table clue add constraint clue_once unique nulls not distinct (household_id, sign, year, villager_report_id, disaster_id);
create index clue_report on clue (villager_report_id);
create index clue_disaster on clue (disaster_id);
