-- Courses of a county for the people of its teams: rotation, exchange, observation on site, training before the posting.
create table training_course (
    training_course_id bigint generated always as identity primary key,
    area       text collate "C" not null references division (code) on update cascade,
    kind       text not null check (kind in ('INDUCTION', 'ROTATION', 'EXCHANGE', 'OBSERVATION')),
    title      text not null check (length(title) between 2 and 60),
    place      text not null check (length(place) between 2 and 60),
    held_from  date not null,
    held_until date not null,
    -- hours of instruction, credited to whoever attended
    hours      numeric(5, 1) not null check (hours > 0 and hours <= 400),
    -- the mark that passes the test; null without a test
    pass_mark  integer check (pass_mark between 1 and 100),
    content    text check (length(content) <= 1000),
    made_by    text not null,
    version    integer not null default 0,
    check (held_until >= held_from)
);
create index training_course_area on training_course (area, held_from, training_course_id);
call record_history('training_course', '', 'training_course', 'training_course_id', 'area');
alter table training_course enable row level security;
-- Everybody of the county reads its courses; the county writes them.
create policy county_reads on training_course for select to ${runtime} using (
    (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)))
    or starts_with((select current_setting('app.low', true)), area));
create policy county_adds on training_course for insert to ${runtime}
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
create policy county_changes on training_course for update to ${runtime}
    using (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)))
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
grant select, insert, update on training_course to ${runtime};

create table training_participant (
    training_participant_id bigint generated always as identity primary key,
    area       text collate "C" not null references division (code) on update cascade,
    training_course_id bigint not null references training_course,
    cadre_id   bigint not null references cadre,
    -- null until the result is recorded
    attended   boolean,
    score      integer check (score between 0 and 100),
    version    integer not null default 0,
    unique (training_course_id, cadre_id),
    check (score is null or attended)
);
create index training_participant_area on training_participant (area, training_course_id);
create index training_participant_cadre on training_participant (cadre_id);
-- Twenty people are no twenty lines of their course's history.
call record_history('training_participant', scope_column => 'area');
alter table training_participant enable row level security;
-- Who sees the person sees the training; the county writes it.
create policy with_the_person on training_participant for select to ${runtime} using (
    exists (select from cadre c where c.cadre_id = training_participant.cadre_id));
create policy county_adds on training_participant for insert to ${runtime}
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
create policy county_changes on training_participant for update to ${runtime}
    using (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)))
    with check (area >= (select current_setting('app.low', true)) and area < (select current_setting('app.high', true)));
grant select, insert, update on training_participant to ${runtime};

-- 先进事迹: written in a village or its town, reviewed by the county, then public.
create table exemplar (
    exemplar_id  bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    title        text not null check (length(title) between 4 and 60),
    body         text not null check (length(body) between 20 and 4000),
    state        text not null check (state in ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'WITHDRAWN')),
    written_by   text not null,
    submitted_on date,
    returned_because text check (length(returned_because) between 2 and 200),
    reviewed_by  text,
    published_on date,
    withdrawn_because text check (length(withdrawn_because) between 2 and 200),
    version      integer not null default 0,
    check (state not in ('PUBLISHED', 'WITHDRAWN') or (published_on is not null and reviewed_by is not null)),
    check (state <> 'PUBLISHED' or reviewed_by <> written_by),
    check ((state = 'WITHDRAWN') = (withdrawn_because is not null))
);
create index exemplar_village on exemplar (village_code, exemplar_id);
create index exemplar_state on exemplar (state, village_code, exemplar_id);
call protect_casework('exemplar');
call record_history('exemplar', '', 'exemplar', 'exemplar_id');

-- What is published is for everybody to read and learn from.
create view published_exemplar as
select e.exemplar_id, e.village_code, d.name as village, e.title, e.body, e.published_on
from exemplar e join division d on d.code = e.village_code
where e.state = 'PUBLISHED';
grant select on published_exemplar to ${runtime};
