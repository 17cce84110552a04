-- A multiple of the poverty line is no number of times.
alter table parameter_definition drop constraint parameter_definition_unit_check;
alter table parameter_definition add constraint parameter_definition_unit_check check (unit in ('NONE', 'YUAN', 'YUAN_A_YEAR', 'TIMES', 'FACTOR', 'MINUTE', 'DAY', 'WORKDAY', 'MONTH', 'PERSON', 'CHARACTER', 'KIND', 'PERCENT', 'MU', 'KM'));
update parameter_definition set unit = 'FACTOR' where name = 'monitoring.threshold-factor';
