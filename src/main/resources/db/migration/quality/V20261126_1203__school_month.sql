-- The age for school is that at the end of this month (August: the school year begins on 1 September).
insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('quality.school-month', 'WHOLE', 1, 12, 'NONE', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('quality.school-month', '', '2014-01-01', '8', 'R');
