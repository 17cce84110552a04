-- How many pages of one scanned document are printed with a file.
insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('dossier.scan-pages', 'WHOLE', 1, 200, 'NONE', false, true);
insert into parameter (name, area, valid_from, value, source) values
    ('dossier.scan-pages', '', '2010-01-01', '20', 'A');
