-- What a visit found that the register does not know yet: somebody else confirms it into the register or says why not.
create table visit_proposal (
    visit_proposal_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    visit_id     bigint not null references visit,
    household_id bigint not null references household,
    kind         text not null check (kind in ('CHECK', 'JOINED', 'LEFT')),
    person_id    bigint references person,
    content      jsonb not null,
    state        text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
    decided_by   text,
    decided_on   date,
    because      text check (length(because) between 2 and 200),
    version      integer not null default 0,
    unique (visit_id, kind),
    check ((state = 'OPEN') = (decided_by is null)),
    check ((state = 'OPEN') = (decided_on is null)),
    check ((state = 'REJECTED') = (because is not null)),
    check ((kind = 'LEFT') = (person_id is not null))
);
create index visit_proposal_village on visit_proposal (village_code, state, visit_proposal_id);
create index visit_proposal_household on visit_proposal (household_id);
create index visit_proposal_person on visit_proposal (person_id);
call protect_casework('visit_proposal');
call record_history('visit_proposal', 'content', 'visit', 'visit_id');
