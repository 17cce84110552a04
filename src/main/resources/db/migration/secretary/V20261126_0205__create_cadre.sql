-- Who may be posted to a village: First Secretaries and members of the teams. A county registers them.
create table cadre (
    cadre_id      bigint generated always as identity primary key,
    -- the county that registered the person and keeps the record
    area          text collate "C" not null references division (code) on update cascade,
    name          text not null check (length(name) between 1 and 40),
    pinyin        text not null,
    initials      text not null,
    sex           text not null check (sex in ('MALE', 'FEMALE')),
    born_on       date not null,
    education     text not null check (education in ('SECONDARY', 'COLLEGE', 'BACHELOR', 'MASTER')),
    party_since   date,
    -- 职级, and whether the person is a reserve cadre (后备干部)
    grade         text not null check (grade in ('STAFF', 'DEPUTY_SECTION', 'SECTION', 'DEPUTY_DIVISION', 'DIVISION')),
    reserve       boolean not null,
    unit          text not null check (length(unit) between 2 and 60),
    unit_kind     text not null check (unit_kind in ('GOVERNMENT', 'STATE_ENTERPRISE', 'INSTITUTION')),
    -- 隶属: at which level the sending unit stands
    unit_level    text not null check (unit_level in ('CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'TOWN')),
    working_since date not null,
    health        text not null check (health in ('GOOD', 'CHRONIC', 'POOR')),
    home_village  text collate "C" references division (code) on update cascade,
    -- years of experience in each field, for the match of person and village
    party_years   integer not null check (party_years between 0 and 60),
    economy_years integer not null check (economy_years between 0 and 60),
    social_years  integer not null check (social_years between 0 and 60),
    experience    text check (length(experience) <= 500),
    phone         text not null check (phone ~ '^[0-9-]{7,20}$'),
    registered_by text not null,
    version       integer not null default 0,
    check (born_on < working_since and born_on < party_since)
);
create index cadre_area on cadre (area, cadre_id);
create index cadre_home_village on cadre (home_village);
call record_history('cadre', 'pinyin,initials', 'cadre', 'cadre_id', 'area');

-- A person sent to a village: nominated, reviewed, trained, in post, and how it ended.
create table village_posting (
    village_posting_id bigint generated always as identity primary key,
    village_code    text collate "C" not null references division (code) on update cascade,
    cadre_id        bigint not null references cadre,
    role            text not null check (role in ('FIRST_SECRETARY', 'TEAM_HEAD', 'TEAM_MEMBER')),
    state           text not null check (state in ('NOMINATED', 'REJECTED', 'WITHDRAWN', 'REVIEWED', 'TRAINED', 'IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING',
                                                   'REPLACED', 'RECALLED', 'RELEASED')),
    source          text not null check (source in ('UNIT', 'SELF')),
    -- the old unit has taken over all duties
    duties_released boolean not null,
    planned_from    date not null,
    planned_until   date not null,
    account_id      bigint references account,
    nominated_by    text not null,
    last_step_on    date not null,
    arrived_on      date,
    party_relation_on date,
    -- while on leave, warned or with a recall proposed: by whom, until when, and the state it goes back to
    held_by         text,
    leave_until     date,
    resumes         text check (resumes in ('IN_POST', 'WARNED')),
    warned_by       text,
    ended_on        date,
    ground          text check (ground in ('TERM', 'HEALTH', 'UNIT_NEED', 'UNFIT', 'ABSENT', 'FRAUD', 'DERELICTION', 'BAD_INFLUENCE', 'RATED_LOW')),
    term_grade      text check (term_grade in ('EXCELLENT', 'COMPETENT', 'BASIC', 'INCOMPETENT')),
    promotion       text check (length(promotion) <= 200),
    version         integer not null default 0,
    check (planned_until > planned_from),
    check ((state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING', 'REPLACED', 'RECALLED', 'RELEASED')) = (arrived_on is not null)),
    check ((state in ('REPLACED', 'RECALLED', 'RELEASED')) = (ended_on is not null)),
    check ((state = 'RELEASED') = (term_grade is not null)),
    check ((state = 'ON_LEAVE') = (leave_until is not null)),
    check (ended_on >= arrived_on)
);
create index village_posting_village on village_posting (village_code, village_posting_id);
create index village_posting_state on village_posting (state, village_code, village_posting_id);
create index village_posting_account on village_posting (account_id);
create index village_posting_cadre on village_posting (cadre_id);
-- One open posting of a person in a village, and one First Secretary in a village at a time.
create unique index village_posting_open on village_posting (cadre_id, village_code)
    where state not in ('REJECTED', 'WITHDRAWN', 'REPLACED', 'RECALLED', 'RELEASED');
create unique index village_posting_first on village_posting (village_code)
    where role = 'FIRST_SECRETARY' and state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING');
call protect_casework('village_posting');
call record_history('village_posting', 'last_step_on', 'village_posting', 'village_posting_id');

-- What happened to a posting, step by step: the day it happened, who did it, why. Never changed.
create table posting_step (
    posting_step_id    bigint generated always as identity primary key,
    village_code       text collate "C" not null references division (code) on update cascade,
    village_posting_id bigint not null references village_posting,
    step               text not null check (step in ('NOMINATE', 'REVIEW', 'REJECT', 'WITHDRAW', 'TRAIN', 'ARRIVE', 'GRANT_LEAVE', 'RETURN', 'WARN', 'LIFT_WARNING',
                                                     'PROPOSE_RECALL', 'DROP_RECALL', 'RECALL', 'REPLACE', 'RELEASE')),
    happened_on        date not null,
    because            text check (length(because) <= 500),
    done_by            text not null,
    done_at            timestamptz not null default now()
);
create index posting_step_village on posting_step (village_code, village_posting_id);
create index posting_step_posting on posting_step (village_posting_id);
call protect_casework('posting_step');
revoke update on posting_step from ${runtime};
call record_history('posting_step', 'done_at', 'village_posting', 'village_posting_id');

-- A person is seen where one of the postings is seen, and in the county that keeps the record; only that county writes it.
alter table cadre enable row level security;
create policy viewer_scope on cadre for select to ${runtime} using (
    (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)))
    or exists (select from village_posting p where p.cadre_id = cadre.cadre_id));
create policy county_adds on cadre for insert to ${runtime}
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
create policy county_changes on cadre for update to ${runtime}
    using (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)))
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
grant select, insert, update on cadre to ${runtime};
-- Who sees the person sees the photo, which the county keeps.
create policy cadre_photo on attachment for select to ${runtime} using (
    subject_table = 'cadre' and exists (select from cadre c where c.cadre_id = attachment.subject_id));

-- What the villagers' window says of the one who is there for them.
create view public_first_secretary as
select p.village_code, c.name, c.unit, c.phone, p.arrived_on
from village_posting p join cadre c on c.cadre_id = p.cadre_id
where p.role = 'FIRST_SECRETARY' and p.state in ('IN_POST', 'ON_LEAVE', 'WARNED', 'RECALLING');
grant select on public_first_secretary to ${runtime};

insert into parameter_definition (name, kind, low, high, unit) values
    ('posting.work-months', 'WHOLE', 0, 240, 'MONTH'),
    ('posting.term-months', 'WHOLE', 1, 60, 'MONTH'),
    ('posting.leave-days', 'WHOLE', 0, 30, 'DAY');
insert into parameter (name, valid_from, value, source) values
    ('posting.work-months', '2015-04-01', '24', 'V 组通字〔2015〕24号'),
    ('posting.term-months', '2015-04-01', '24', 'V 关于加强贫困村驻村工作队选派管理工作的指导意见'),
    ('posting.leave-days', '2015-04-01', '3', 'L');
