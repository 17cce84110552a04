insert into parameter_definition (name, kind, low, high, unit) values ('posting.send-days', 'WHOLE', 0, 60, 'DAY');
insert into parameter (name, valid_from, value, source) values ('posting.send-days', '2015-04-01', '14', 'A');
