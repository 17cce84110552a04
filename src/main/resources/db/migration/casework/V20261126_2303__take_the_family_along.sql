-- Who shares life and expense with an applicant (domain 3), typed once: the comparison matches all of them, and the household is registered
-- from them.
create table case_member (
    case_member_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    case_file_id  bigint not null references case_file,
    name          text not null check (length(name) between 1 and 40),
    relation      text not null,
    identity_cipher bytea not null,
    identity_hash bytea not null,
    identity_masked text not null,
    unique (case_file_id, identity_hash)
);
create index case_member_village on case_member (village_code, case_member_id);
create index case_member_identity on case_member (identity_hash);
call protect_casework('case_member');
revoke update on case_member from ${runtime};
call record_history('case_member', 'identity_cipher,identity_hash,identity_masked', 'case_file', 'case_file_id');

-- How the household stood before its exit was appraised: it stands so again when the case ends without its exit.
alter table case_file add stood text check (stood in ('POOR', 'RELAPSED'));
-- What a sudden hardship cost or took within the twelve months, in yuan (domain 4: expense that surges, income that collapses).
alter table case_file add burden numeric(14, 2) check (burden >= 0);

-- Whether somebody with this number waits in an open case anywhere in the county, as applicant or of an applicant's family; answers yes or no.
create or replace function applicant_waits(wanted bytea, of_kind text) returns boolean
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select exists (select from public.case_file where outcome is null and household_id is null and identity_hash = wanted and kind = of_kind)
    or exists (select from public.case_member m join public.case_file c on c.case_file_id = m.case_file_id
               where m.identity_hash = wanted and c.outcome is null and c.household_id is null and c.kind = of_kind)
$$;
