-- A risk that help removed within the month of its finding or so many months after it is doubted.
insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('quality.removal-months', 'WHOLE', 0, 12, 'MONTH', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('quality.removal-months', '', '2014-01-01', '1', 'V');

-- Four rules more, so every village is asked once more.
insert into doubt_due (village_code, household_id) select distinct village_code, 0::bigint from household order by 1;
