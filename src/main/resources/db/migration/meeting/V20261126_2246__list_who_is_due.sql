-- 名册: who sits in a body of the village, from when until when. How many are due at a meeting follows from it; a number that
-- differs, or that no list gives, has its reason.
create table meeting_seat (
    meeting_seat_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    kind         text not null check (kind in ('REPRESENTATIVES', 'PARTY_MEMBERS', 'COMMITTEES', 'BRANCH', 'COLLECTIVE_REPRESENTATIVES', 'DIRECTORS')),
    name         text not null check (length(name) between 1 and 40),
    since        date not null,
    -- where it comes from, say an election
    source       text not null check (length(source) between 2 and 100),
    until        date,
    ended_because text check (length(ended_because) between 2 and 200),
    version      integer not null default 0,
    check (until >= since),
    check ((until is null) = (ended_because is null))
);
create unique index meeting_seat_once on meeting_seat (village_code, kind, name) where until is null;
create index meeting_seat_village on meeting_seat (village_code, kind, meeting_seat_id);
call protect_casework('meeting_seat');
call record_history('meeting_seat');

-- what the list said on the day, and why another number holds; both empty for meetings of before
alter table meeting
    add column due_listed integer check (due_listed > 0),
    add column due_because text check (length(due_because) between 4 and 200),
    add check (due_listed is null or due = due_listed or due_because is not null);

-- who signed on the screen; the picture is an attachment of the meeting
alter table meeting_attendee add column signature_id bigint references attachment;
create index meeting_attendee_signature on meeting_attendee (signature_id);
