-- A guarded file: its bytes lie in the data folder (or a bucket) under stored_as; who may see the subject's village may see it.
create table attachment (
    attachment_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    subject_table text not null,
    subject_id    bigint not null,
    place         text not null default '',
    file_name     text not null check (file_name <> ''),
    media_type    text not null,
    bytes         bigint not null check (bytes > 0),
    sha256        bytea not null,
    stored_as     text not null unique,
    keeps_location boolean not null default false,
    added_by      text not null,
    added_at      timestamptz not null,
    ended_at      timestamptz,
    version       integer not null default 0
);
create index attachment_village on attachment (village_code, attachment_id);
create index attachment_subject on attachment (subject_table, subject_id);
call protect_casework('attachment');
call record_history('attachment', '', 'attachment', 'attachment_id');
