-- How long a phone opens its pages without asking the server who holds it.
insert into parameter_definition (name, kind, low, high, unit, everywhere) values ('phone.keep-days', 'WHOLE', 1, 30, 'DAY', true);
insert into parameter (name, valid_from, value, source) values ('phone.keep-days', '2000-01-01', '7', 'A');
