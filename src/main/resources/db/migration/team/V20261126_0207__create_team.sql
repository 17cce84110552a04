-- Everybody who is, was or will be in a village's team, as the teams' pages need them; nobody who was turned down.
create view team_member with (security_invoker = true) as
select p.village_posting_id, p.village_code, p.cadre_id, c.name, p.role, p.state, c.born_on, c.education, c.grade, c.reserve,
       c.party_since is not null as party_member, c.unit, c.phone, p.planned_from, p.planned_until, p.arrived_on, p.ended_on
from village_posting p join cadre c on c.cadre_id = p.cadre_id
where p.state not in ('REJECTED', 'WITHDRAWN');
grant select on team_member to ${runtime};

-- A village that comes first when people are sent.
create table village_priority (
    village_priority_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    kind         text not null check (kind in ('DEEPLY_POOR', 'DIFFICULT', 'WEAK_BRANCH')),
    since_on     date not null,
    ended_on     date,
    marked_by    text not null,
    version      integer not null default 0,
    check (ended_on >= since_on)
);
create unique index village_priority_open on village_priority (village_code, kind) where ended_on is null;
create index village_priority_village on village_priority (village_code, village_priority_id);
call protect_casework('village_priority');
call record_history('village_priority', '', 'village', '');

-- Open work that passes to a successor by a list: one draws it up, the town confirms.
create table handover (
    handover_id  bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    from_posting bigint not null references village_posting,
    to_posting   bigint not null references village_posting,
    made_on      date not null,
    made_by      text not null,
    confirmed_on date,
    confirmed_by text,
    version      integer not null default 0,
    check (from_posting <> to_posting),
    check (confirmed_by is distinct from made_by or confirmed_by is null),
    check ((confirmed_on is null) = (confirmed_by is null))
);
create index handover_village on handover (village_code, handover_id);
create index handover_from on handover (from_posting);
create index handover_to on handover (to_posting);
create unique index handover_open on handover (from_posting) where confirmed_on is null;
call protect_casework('handover');
call record_history('handover', '', 'village_posting', 'from_posting');

create table handover_item (
    handover_item_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    handover_id  bigint not null references handover,
    kind         text not null check (kind <> ''),
    subject_id   bigint not null,
    title        text not null check (title <> ''),
    due_on       date,
    unique (handover_id, kind, subject_id)
);
create index handover_item_village on handover_item (village_code, handover_id);
call protect_casework('handover_item');
revoke update on handover_item from ${runtime};
call record_history('handover_item', '', 'handover', 'handover_id');

-- Who does what part of the village's matters: the First Secretary leads through the branch, advises, co-ordinates, supervises
-- and countersigns; the two committees decide, execute, keep the books and the seal; the town directs. Routes are what a share
-- reserves: no role of another body gets there.
create table duty_share (
    duty_share_id bigint generated always as identity primary key,
    position integer not null,
    matter   text not null,
    body     text not null check (body in ('FIRST_SECRETARY', 'TEAM', 'COMMITTEES', 'TOWN')),
    share    text not null check (share in ('LEAD', 'ADVISE', 'CO_ORDINATE', 'SUPERVISE', 'COUNTERSIGN', 'TAKE_PART', 'DECIDE', 'EXECUTE', 'KEEP_BOOKS', 'SEAL', 'DIRECT')),
    routes   text[] not null default '{}',
    unique (matter, body, share)
);
grant select on duty_share to ${runtime};
insert into duty_share (position, matter, body, share, routes) values
    (10, 'BRANCH', 'FIRST_SECRETARY', 'LEAD', '{}'),
    (10, 'BRANCH', 'TEAM', 'TAKE_PART', '{}'),
    (10, 'BRANCH', 'COMMITTEES', 'EXECUTE', '{}'),
    (10, 'BRANCH', 'TOWN', 'DIRECT', '{}'),
    (20, 'REGISTER', 'FIRST_SECRETARY', 'SUPERVISE', '{}'),
    (20, 'REGISTER', 'TEAM', 'TAKE_PART', '{}'),
    (20, 'REGISTER', 'COMMITTEES', 'DECIDE', '{}'),
    (20, 'REGISTER', 'COMMITTEES', 'EXECUTE', array['GET /imports', 'POST /imports', 'POST /imports/{id}/trial', 'POST /imports/{id}/confirmation', 'POST /imports/{id}/cancellation']),
    (20, 'REGISTER', 'TOWN', 'DIRECT', '{}'),
    (30, 'MEASURES', 'FIRST_SECRETARY', 'ADVISE', '{}'),
    (30, 'MEASURES', 'FIRST_SECRETARY', 'CO_ORDINATE', '{}'),
    (30, 'MEASURES', 'TEAM', 'TAKE_PART', '{}'),
    (30, 'MEASURES', 'COMMITTEES', 'DECIDE', '{}'),
    (30, 'MEASURES', 'COMMITTEES', 'EXECUTE', '{}'),
    (30, 'MEASURES', 'TOWN', 'DIRECT', '{}'),
    (40, 'PROJECTS', 'FIRST_SECRETARY', 'ADVISE', '{}'),
    (40, 'PROJECTS', 'FIRST_SECRETARY', 'SUPERVISE', '{}'),
    (40, 'PROJECTS', 'COMMITTEES', 'DECIDE', '{}'),
    (40, 'PROJECTS', 'COMMITTEES', 'EXECUTE', '{}'),
    (40, 'PROJECTS', 'TOWN', 'DIRECT', '{}'),
    (50, 'FINANCE', 'FIRST_SECRETARY', 'COUNTERSIGN', '{}'),
    (50, 'FINANCE', 'FIRST_SECRETARY', 'SUPERVISE', '{}'),
    (50, 'FINANCE', 'COMMITTEES', 'DECIDE', '{}'),
    (50, 'FINANCE', 'COMMITTEES', 'KEEP_BOOKS', '{}'),
    (50, 'FINANCE', 'TOWN', 'DIRECT', '{}'),
    (60, 'SEAL', 'FIRST_SECRETARY', 'SUPERVISE', '{}'),
    (60, 'SEAL', 'COMMITTEES', 'SEAL', '{}'),
    (70, 'STATION', 'FIRST_SECRETARY', 'LEAD', array['POST /postings/{id}/handover']),
    (70, 'STATION', 'TEAM', 'EXECUTE', array['GET /postings', 'GET /postings/{id}', 'GET /secretaries/{id}', 'GET /postings/{id}/handover']),
    (70, 'STATION', 'TOWN', 'DIRECT', '{}');

insert into parameter_definition (name, kind, low, high, unit) values
    ('team.size', 'WHOLE', 1, 20, 'PERSON'),
    ('team.young-age', 'WHOLE', 20, 60, 'NONE'),
    ('team.kinds', 'WHOLE', 1, 4, 'KIND'),
    ('team.ending-days', 'WHOLE', 1, 365, 'DAY'),
    ('team.gap-days', 'WHOLE', 0, 180, 'DAY');
insert into parameter (name, valid_from, value, source) values
    ('team.size', '2015-04-01', '3', 'V 关于加强贫困村驻村工作队选派管理工作的指导意见'),
    ('team.young-age', '2015-04-01', '35', 'L'),
    ('team.kinds', '2015-04-01', '2', 'A'),
    ('team.ending-days', '2015-04-01', '90', 'A'),
    ('team.gap-days', '2015-04-01', '0', 'A');
