-- A workbook is kept while somebody may still need it; the record of the import stays.
alter table workbook_import add column expired_at timestamptz;
create index workbook_import_kept on workbook_import (uploaded_at) where expired_at is null;

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('intake.keep-days', 'WHOLE', 1, 3650, 'DAY', false, true);
insert into parameter (name, valid_from, value, source) values
    ('intake.keep-days', '2000-01-01', '30', 'A');
