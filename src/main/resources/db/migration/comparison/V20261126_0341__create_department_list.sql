-- A department's list as it was compared: how many rows, how many hits. Its rows are not kept.
create table department_list (
    department_list_id bigint generated always as identity primary key,
    -- who uploaded it, a county or a town; the villages see the hits only
    scope_code    text collate "C" not null check (scope_code ~ '^[0-9]{6,12}$'),
    kind          text not null check (kind in ('VEHICLE', 'HOUSE', 'COMPANY', 'PAYROLL', 'HOSPITAL', 'SCHOOL_LEAVER', 'DEATH')),
    title         text not null check (length(title) between 2 and 80),
    as_of         date not null,
    rows          integer not null check (rows >= 0),
    faulty        integer not null check (faulty >= 0),
    matched       integer not null check (matched >= 0),
    uploaded_by   text not null,
    uploaded_on   date not null,
    version       integer not null default 0
);
create index department_list_scope on department_list (scope_code, department_list_id);
call protect_casework('department_list', 'scope_code');
call record_history('department_list', '', 'department_list', 'department_list_id', 'scope_code');

-- Somebody of the registers, or an applicant, is on a list. A flag to be looked into, never a rejection.
create table department_hit (
    department_hit_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    department_list_id bigint not null references department_list,
    kind          text not null check (kind in ('VEHICLE', 'HOUSE', 'COMPANY', 'PAYROLL', 'HOSPITAL', 'SCHOOL_LEAVER', 'DEATH')),
    as_of         date not null,
    household_id  bigint references household,
    person_id     bigint references person,
    case_file_id  bigint references case_file,
    detail        text check (length(detail) <= 200),
    amount        numeric(14, 2),
    happened_on   date,
    state         text not null check (state in ('OPEN', 'EXPLAINED')),
    note          text check (length(note) between 2 and 500),
    explained_by  text,
    explained_on  date,
    version       integer not null default 0,
    check (num_nonnulls(household_id, case_file_id) = 1),
    check ((state = 'EXPLAINED') = (note is not null and explained_by is not null))
);
create index department_hit_village on department_hit (village_code, state, department_hit_id);
create index department_hit_list on department_hit (department_list_id);
create index department_hit_household on department_hit (household_id);
create index department_hit_person on department_hit (person_id);
create index department_hit_case on department_hit (case_file_id);
call protect_casework('department_hit');
call record_history('department_hit', '', 'department_hit', 'department_hit_id');
