-- What is posted for the village to see. What it may show is typed: a name, a group, a decision, nothing else.
create table notice (
    notice_id       bigint generated always as identity primary key,
    village_code    text collate "C" not null references division (code) on update cascade,
    kind            text not null check (kind in ('IDENTIFICATION_FIRST', 'IDENTIFICATION_SECOND', 'ANNOUNCEMENT', 'EXIT', 'VILLAGE_EXIT', 'MONITORING',
                                                  'RISK_REMOVAL', 'CORRECTION', 'RESOLUTION', 'RESULT', 'PROJECT', 'FINANCE', 'OTHER')),
    title           text not null check (length(title) between 2 and 80),
    -- the document as it is posted, in Chinese
    body            text not null check (length(body) between 2 and 2000),
    -- what it rests on: the meeting, the document
    basis           text check (length(basis) <= 200),
    place           text not null check (length(place) between 2 and 100),
    hotline         text not null check (hotline ~ '^[0-9][0-9 -]{2,19}$'),
    days            integer not null check (days between 1 and 60),
    counts_workdays boolean not null,
    starts_on       date,
    ends_on         date,
    state           text not null check (state in ('PREPARED', 'PUBLISHED', 'ENDED', 'WITHDRAWN')),
    result          text check (result in ('UNOPPOSED', 'UPHELD', 'REJECTED')),
    subject_table   text,
    subject_id      bigint,
    corrects        bigint references notice,
    withdrawn_because text check (length(withdrawn_because) between 2 and 200),
    prepared_by     text not null,
    prepared_at     timestamptz not null,
    published_by    text,
    published_at    timestamptz,
    concluded_by    text,
    concluded_on    date,
    version         integer not null default 0,
    check (state not in ('PUBLISHED', 'ENDED') or (starts_on is not null and ends_on >= starts_on and published_by is not null)),
    check ((state = 'ENDED') = (result is not null)),
    check ((state = 'ENDED') = (concluded_on is not null)),
    check (concluded_on is null or concluded_on > ends_on),
    check ((state = 'WITHDRAWN') = (withdrawn_because is not null)),
    check ((subject_table is null) = (subject_id is null))
);
create index notice_village on notice (village_code, notice_id);
create index notice_state on notice (state, village_code, notice_id);
create index notice_ends on notice (ends_on, village_code) where state = 'PUBLISHED';
create index notice_subject on notice (subject_table, subject_id);
create index notice_corrects on notice (corrects);
call protect_casework('notice');
call record_history('notice', '', 'notice', 'notice_id');

create table notice_line (
    notice_line_id bigint generated always as identity primary key,
    village_code   text collate "C" not null references division (code) on update cascade,
    notice_id      bigint not null references notice,
    position       integer not null check (position > 0),
    name           text not null check (length(name) between 1 and 40),
    group_name     text not null default '' check (length(group_name) <= 30),
    decision       text not null check (length(decision) between 1 and 40),
    -- the record behind the line; never shown
    subject_table  text,
    subject_id     bigint,
    outcome        text check (outcome in ('UNOPPOSED', 'UPHELD', 'REJECTED')),
    version        integer not null default 0,
    unique (notice_id, position),
    check ((subject_table is null) = (subject_id is null)),
    -- no number that names a person, a phone or an account fits into a line
    check (name || group_name || decision !~ '[0-9]{7}')
);
create index notice_line_village on notice_line (village_code, notice_id);
create index notice_line_subject on notice_line (subject_table, subject_id);
call protect_casework('notice_line');
call record_history('notice_line', '', 'notice', 'notice_id');

-- What somebody has against a notice. Its number is given to whoever raised it and to nobody else.
create table objection (
    objection_id   bigint generated always as identity primary key,
    village_code   text collate "C" not null references division (code) on update cascade,
    notice_id      bigint not null references notice,
    notice_line_id bigint references notice_line,
    channel        text not null check (channel in ('IN_PERSON', 'PHONE', 'WINDOW')),
    said           text not null check (length(said) between 4 and 1000),
    raised_by      text check (length(raised_by) <= 40),
    raised_on      date not null,
    number         text not null unique check (number ~ '^[0-9]{16}$'),
    once           uuid not null unique,
    answer_due     date not null,
    finding        text check (finding in ('UPHELD', 'REJECTED')),
    answer         text check (length(answer) between 4 and 1000),
    answered_by    text,
    answered_on    date,
    recorded_by    text not null,
    recorded_at    timestamptz not null,
    -- whether the modules that own the cases were told
    told           boolean not null default false,
    version        integer not null default 0,
    check ((finding is null) = (answer is null) and (answer is null) = (answered_on is null) and (answer is null) = (answered_by is null))
);
create index objection_village on objection (village_code, objection_id);
create index objection_notice on objection (notice_id);
create index objection_line on objection (notice_line_id);
create index objection_open on objection (answer_due, village_code) where answer is null;
create index objection_untold on objection (objection_id) where not told;
call protect_casework('objection');
call record_history('objection', 'number,once,told', 'notice', 'notice_id');

-- What the public window reads: only what was published, and of that only what is posted.
-- The views run with the owner's rights on purpose; the window's viewer itself has an empty range.
create view public_notice as
select n.notice_id, n.village_code, n.kind, n.title, n.body, n.place, n.hotline, n.days, n.counts_workdays, n.starts_on, n.ends_on, n.state, n.result,
       n.corrects, n.withdrawn_because
from notice n
where n.published_by is not null;
create view public_notice_line as
select l.notice_line_id, l.notice_id, l.position, l.name, l.group_name, l.decision, l.outcome
from notice_line l join notice n on n.notice_id = l.notice_id
where n.published_by is not null;
grant select on public_notice, public_notice_line to ${runtime};

-- An objection from the public window: taken while the notice runs; sent twice it is kept once.
create function raise_objection(of_notice bigint, of_line bigint, words text, who text, new_number text, once_only uuid, today date)
    returns text
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    village text;
    given   text;
begin
    select n.village_code into village from public.notice n
    where n.notice_id = of_notice and n.state = 'PUBLISHED' and today between n.starts_on and n.ends_on and n.kind <> 'ANNOUNCEMENT'
      and (of_line is null or exists (select from public.notice_line l where l.notice_line_id = of_line and l.notice_id = of_notice));
    if village is null then
        return null;
    end if;
    insert into public.objection (village_code, notice_id, notice_line_id, channel, said, raised_by, raised_on, number, once, answer_due, recorded_by, recorded_at)
    values (village, of_notice, of_line, 'WINDOW', words, who, today, new_number, once_only,
            today + coalesce(public.parameter_value('notice.answer-days', village, today), '15')::integer,
            coalesce(nullif(current_setting('app.actor', true), ''), 'public-window'), clock_timestamp())
    on conflict (once) do nothing;
    select o.number into given from public.objection o where o.once = once_only and o.notice_id = of_notice;
    return given;
end
$$;
revoke execute on function raise_objection(bigint, bigint, text, text, text, uuid, date) from public;
grant execute on function raise_objection(bigint, bigint, text, text, text, uuid, date) to ${runtime};

-- Objections of which the owners of the cases were not told yet: which and in which village, nothing more.
create function untold_objections() returns table (objection_id bigint, village_code text)
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select o.objection_id, o.village_code from public.objection o where not o.told order by o.objection_id limit 200
$$;
revoke execute on function untold_objections() from public;
grant execute on function untold_objections() to ${runtime};

-- Marks of the sources: V verified, R recalled, L local, A assumed (domain.md).
insert into parameter_definition (name, kind, low, high, unit, everywhere) values
    ('notice.days.village-exit', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.days.announcement', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.days.correction', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.days.resolution', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.days.result', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.days.other', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.counts-workdays', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.second-person', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.photo-required', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.town-publishes.identification-second', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.town-publishes.exit', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.town-publishes.village-exit', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.town-publishes.monitoring', 'WHOLE', 0, 1, 'NONE', false),
    ('notice.answer-days', 'WHOLE', 1, 60, 'DAY', false),
    ('notice.hotline', 'WHOLE', 1, 2147483647, 'NONE', false);
insert into parameter (name, valid_from, value, source) values
    ('notice.days.village-exit', '2014-01-01', '7', 'R'),
    ('notice.days.announcement', '2014-01-01', '7', 'A'),
    ('notice.days.correction', '2014-01-01', '7', 'A'),
    ('notice.days.resolution', '2014-01-01', '7', 'R'),
    ('notice.days.result', '2014-01-01', '7', 'R'),
    ('notice.days.other', '2014-01-01', '7', 'A'),
    ('notice.counts-workdays', '2014-01-01', '0', 'A'),
    ('notice.second-person', '2014-01-01', '1', 'A'),
    ('notice.photo-required', '2014-01-01', '0', 'A'),
    ('notice.town-publishes.identification-second', '2014-01-01', '1', 'V'),
    ('notice.town-publishes.exit', '2014-01-01', '0', 'A'),
    ('notice.town-publishes.village-exit', '2014-01-01', '1', 'V'),
    ('notice.town-publishes.monitoring', '2014-01-01', '0', 'A'),
    ('notice.answer-days', '2014-01-01', '15', 'V'),
    ('notice.hotline', '2014-01-01', '12317', 'V');
