-- Long work with progress. Its owner may leave the page; a restart marks what was running as interrupted.
create table job (
    job_id       bigint generated always as identity primary key,
    kind         text not null,
    title        text not null,
    -- the owner's scope: a division code prefix
    scope_code   text collate "C" not null,
    owner        text not null,
    role         text not null,
    state        text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'INTERRUPTED')),
    done         bigint not null default 0,
    total        bigint not null default 0,
    message      text,
    cancel_asked boolean not null default false,
    created_at   timestamptz not null,
    started_at   timestamptz,
    heartbeat_at timestamptz,
    finished_at  timestamptz
);
create index job_owner on job (owner, job_id);
create index job_running on job (state) where state in ('WAITING', 'RUNNING');
call protect_casework('job', 'scope_code');
