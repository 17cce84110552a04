-- The ages of labour that the rules ask about are limits like the others: a county may set its own from a day on.
insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('quality.labour-from', 'WHOLE', 10, 30, 'NONE', false, false),
    ('quality.labour-to', 'WHOLE', 40, 90, 'NONE', false, false),
    ('quality.destitute-labour-to', 'WHOLE', 40, 90, 'NONE', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('quality.labour-from', '', '2014-01-01', '16', 'V'),
    ('quality.labour-to', '', '2014-01-01', '59', 'V'),
    ('quality.destitute-labour-to', '', '2014-01-01', '65', 'V');

-- Sentences name their limits now, so every village is asked once more.
insert into doubt_due (village_code, household_id) select distinct village_code, 0::bigint from household order by 1;
