-- What many households signed on one sheet of paper: its photo lies on the shelf of the sheet, and each measure it covers names it.
create table measure_sheet (
    measure_sheet_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    kept_by       text not null,
    kept_on       date not null
);
create index measure_sheet_village on measure_sheet (village_code, measure_sheet_id);
call protect_casework('measure_sheet');
call record_history('measure_sheet');

alter table measure add measure_sheet_id bigint references measure_sheet;
create index measure_sheet_of on measure (measure_sheet_id);
-- A measure may be carried out and not signed yet: lists show what lacks the signature.
alter table measure drop constraint measure_check3;
alter table measure add constraint measure_signed check (state = 'CARRIED_OUT' or signed_by is null and not signature_pictured);
create index measure_unsigned on measure (village_code, measure_id) where state = 'CARRIED_OUT' and signed_by is null and not signature_pictured;
