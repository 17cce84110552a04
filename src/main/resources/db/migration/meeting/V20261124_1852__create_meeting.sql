-- A matter on the way of 四议两公开: four meetings, each after the one before decided for it, and two disclosures.
create table deliberation (
    deliberation_id bigint generated always as identity primary key,
    village_code    text collate "C" not null references division (code) on update cascade,
    title           text not null check (length(title) between 2 and 60),
    proposal        text not null check (length(proposal) between 4 and 2000),
    subject_table   text,
    subject_id      bigint,
    -- the day on which the proposal went out to the party members
    sent_on         date,
    resolution_notice_id bigint references notice,
    result_notice_id     bigint references notice,
    abandoned_because    text check (length(abandoned_because) between 2 and 200),
    begun_by        text not null,
    begun_on        date not null,
    version         integer not null default 0,
    check ((subject_table is null) = (subject_id is null))
);
create index deliberation_village on deliberation (village_code, deliberation_id);
create index deliberation_subject on deliberation (subject_table, subject_id);
create index deliberation_resolution on deliberation (resolution_notice_id);
create index deliberation_result on deliberation (result_notice_id);
call protect_casework('deliberation');
call record_history('deliberation', '', 'deliberation', 'deliberation_id');

create table meeting (
    meeting_id      bigint generated always as identity primary key,
    village_code    text collate "C" not null references division (code) on update cascade,
    kind            text not null check (kind in ('REPRESENTATIVES', 'VILLAGERS', 'HOUSEHOLDS', 'GROUP', 'PARTY_MEMBERS', 'COMMITTEES', 'BRANCH',
                                                  'COLLECTIVE_MEMBERS', 'COLLECTIVE_REPRESENTATIVES', 'DIRECTORS')),
    title           text not null check (length(title) between 2 and 60),
    deliberation_id bigint references deliberation,
    held_on         date not null,
    begins_at       time,
    place           text not null check (length(place) between 2 and 100),
    -- how many are due and came, as the law counts them
    due             integer not null check (due between 1 and 20000),
    came            integer check (came between 0 and due),
    chair           text check (length(chair) <= 40),
    recorder        text check (length(recorder) <= 40),
    minutes         text check (length(minutes) <= 10000),
    state           text not null check (state in ('CALLED', 'RECORDED', 'CONFIRMED', 'CANCELLED')),
    cancelled_because text check (length(cancelled_because) between 2 and 200),
    called_by       text not null,
    recorded_by     text,
    confirmed_by    text,
    confirmed_on    date,
    version         integer not null default 0,
    check (state not in ('RECORDED', 'CONFIRMED') or (came is not null and minutes is not null and recorded_by is not null)),
    check ((state = 'CONFIRMED') = (confirmed_by is not null)),
    check (confirmed_by is distinct from recorded_by or confirmed_by is null),
    check ((state = 'CANCELLED') = (cancelled_because is not null))
);
create index meeting_village on meeting (village_code, held_on, meeting_id);
create index meeting_state on meeting (state, village_code, meeting_id);
create unique index meeting_stage on meeting (deliberation_id, kind, held_on) where deliberation_id is not null and state <> 'CANCELLED';
call protect_casework('meeting');
call record_history('meeting', '', 'meeting', 'meeting_id');

-- Who is due by name, where names are known; signed means the sheet bears the name's signature.
create table meeting_attendee (
    meeting_attendee_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    meeting_id   bigint not null references meeting,
    name         text not null check (length(name) between 1 and 40),
    came         boolean not null default false,
    signed       boolean not null default false,
    version      integer not null default 0,
    unique (meeting_id, name),
    check (came or not signed)
);
create index meeting_attendee_village on meeting_attendee (village_code, meeting_id);
call protect_casework('meeting_attendee');
call record_history('meeting_attendee', '', 'meeting', 'meeting_id');

create table meeting_subject (
    meeting_subject_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    meeting_id    bigint not null references meeting,
    position      integer not null check (position > 0),
    title         text not null check (length(title) between 2 and 100),
    -- the record that is decided on
    subject_table text,
    subject_id    bigint,
    votes_for     integer check (votes_for >= 0),
    votes_against integer check (votes_against >= 0),
    abstained     integer check (abstained >= 0),
    version       integer not null default 0,
    unique (meeting_id, position),
    check ((subject_table is null) = (subject_id is null)),
    check (num_nulls(votes_for, votes_against, abstained) in (0, 3))
);
create index meeting_subject_village on meeting_subject (village_code, meeting_id);
create index meeting_subject_subject on meeting_subject (subject_table, subject_id);
call protect_casework('meeting_subject');
call record_history('meeting_subject', '', 'meeting', 'meeting_id');

-- Votes of more than came are kept out whoever writes them.
create function votes_within_present() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    if exists (select from public.meeting m join public.meeting_subject s on s.meeting_id = m.meeting_id
               where m.meeting_id = new.meeting_id and s.votes_for + s.votes_against + s.abstained > coalesce(m.came, 0)) then
        raise exception 'more votes than came to meeting %', new.meeting_id using errcode = 'check_violation';
    end if;
    return null;
end
$$;
create constraint trigger votes_within_present after insert or update on meeting_subject
    deferrable initially deferred for each row execute function votes_within_present();
create constraint trigger votes_within_present after update on meeting
    deferrable initially deferred for each row execute function votes_within_present();

insert into parameter_definition (name, kind, low, high, unit) 
select 'meeting.' || part || '.' || kind, 'FRACTION', 0, 1, 'NONE'
from unnest(array['quorum', 'majority']) part,
     unnest(array['representatives', 'villagers', 'households', 'group', 'party-members', 'committees', 'branch',
                  'collective-members', 'collective-representatives', 'directors']) kind;
insert into parameter_definition (name, kind, low, high, unit) values ('meeting.proposal-days', 'WHOLE', 0, 60, 'DAY');
insert into parameter (name, valid_from, value, source) values
    ('meeting.quorum.representatives', '2010-10-28', '2/3', 'V 村民委员会组织法第二十六条'),
    ('meeting.majority.representatives', '2010-10-28', '1/2', 'V 村民委员会组织法第二十六条'),
    ('meeting.quorum.villagers', '2010-10-28', '1/2', 'V 村民委员会组织法第二十二条'),
    ('meeting.majority.villagers', '2010-10-28', '1/2', 'V 村民委员会组织法第二十二条'),
    ('meeting.quorum.households', '2010-10-28', '2/3', 'V 村民委员会组织法第二十二条'),
    ('meeting.majority.households', '2010-10-28', '1/2', 'V 村民委员会组织法第二十二条'),
    ('meeting.quorum.group', '2010-10-28', '2/3', 'V 村民委员会组织法第二十八条'),
    ('meeting.majority.group', '2010-10-28', '1/2', 'V 村民委员会组织法第二十八条'),
    ('meeting.quorum.party-members', '2010-01-01', '2/3', 'V'),
    ('meeting.majority.party-members', '2010-01-01', '1/2', 'V'),
    ('meeting.quorum.committees', '2010-01-01', '1/2', 'A'),
    ('meeting.majority.committees', '2010-01-01', '1/2', 'A'),
    ('meeting.quorum.branch', '2010-01-01', '1/2', 'V 支部工作条例(试行)'),
    ('meeting.majority.branch', '2010-01-01', '1/2', 'R'),
    ('meeting.quorum.collective-members', '2025-05-01', '2/3', 'V 农村集体经济组织法'),
    ('meeting.majority.collective-members', '2025-05-01', '2/3', 'V 农村集体经济组织法'),
    ('meeting.quorum.collective-representatives', '2025-05-01', '2/3', 'R 农村集体经济组织法'),
    ('meeting.majority.collective-representatives', '2025-05-01', '2/3', 'V 农村集体经济组织法'),
    ('meeting.quorum.directors', '2025-05-01', '2/3', 'V 农村集体经济组织法'),
    ('meeting.majority.directors', '2025-05-01', '1/2', 'V 农村集体经济组织法'),
    ('meeting.proposal-days', '2010-01-01', '3', 'V');
