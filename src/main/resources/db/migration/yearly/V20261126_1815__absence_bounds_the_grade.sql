insert into parameter_definition (name, kind, low, high, unit) values
    ('year.absent-excellent', 'WHOLE', 0, 366, 'DAY'),
    ('year.absent-competent', 'WHOLE', 0, 366, 'DAY'),
    ('year.absent-basic', 'WHOLE', 0, 366, 'DAY');
insert into parameter (name, valid_from, value, source) values
    ('year.absent-excellent', '2015-04-01', '0', 'L'),
    ('year.absent-competent', '2015-04-01', '1', 'L'),
    ('year.absent-basic', '2015-04-01', '2', 'L');
