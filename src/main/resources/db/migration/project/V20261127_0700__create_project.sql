-- What is built in a village: roads, wells, stations, rooms for the school, the clinic and the old. Its money is not kept here.
create table project (
    project_id   bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    kind         text not null check (kind in ('ROAD', 'ALLEY', 'DRINKING_WATER', 'IRRIGATION', 'POWER_STATION', 'CURING_BARN', 'COLD_STORE',
                                               'TRAINING_CENTRE', 'SCHOOL', 'CLINIC', 'DAY_CARE', 'RELOCATION', 'INDUSTRY', 'SQUARE', 'OTHER')),
    name         text not null check (length(name) between 4 and 60),
    site         text not null check (length(site) between 2 and 60),
    content      text not null check (length(content) between 4 and 400),
    -- who carries it out, and who builds it for them
    unit         text not null check (length(unit) between 2 and 60),
    contractor   text check (length(contractor) between 2 and 60),
    -- what it is to achieve
    target       text check (length(target) between 2 and 200),
    -- households that are to benefit
    households   integer check (households between 1 and 100000),
    -- planned, in yuan
    amount       numeric(14, 2) check (amount > 0),
    planned_from  date not null,
    planned_until date not null,
    started_on   date,
    finished_on  date,
    made_by      text not null,
    version      integer not null default 0,
    check (planned_until >= planned_from),
    check (finished_on is null or started_on is not null and finished_on >= started_on)
);
create index project_village on project (village_code, planned_until, project_id);
call protect_casework('project');
call record_history('project', '', 'project', 'project_id');
