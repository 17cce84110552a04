-- The few persons of whom a rule about benefits asks are found without reading the others.
create index person_year_vocational on person_year (village_code) where school in ('VOCATIONAL_1', 'VOCATIONAL_2', 'VOCATIONAL_3', 'COLLEGE_1', 'COLLEGE_2',
    'COLLEGE_3', 'TECHNICIAN_1', 'TECHNICIAN_2', 'TECHNICIAN_3', 'TECHNICIAN_4');
create index person_year_serious on person_year (village_code) where serious;
create index person_year_no_pension on person_year (village_code) where not resident_pension;
create index person_year_uninsured on person_year (village_code) where not resident_medical;
create index person_year_severely_disabled on person_year (village_code) where disability_grade in (1, 2);
create index measure_of_year on measure (year, kind, village_code) where state <> 'DROPPED';

insert into parameter_definition (name, kind, low, high, unit, yearly, everywhere) values
    ('entitlement.pension-age', 'WHOLE', 40, 90, 'NONE', false, false),
    ('entitlement.dibao-times', 'DECIMAL', 1, 20, 'TIMES', false, false);
insert into parameter (name, area, valid_from, value, source) values
    ('entitlement.pension-age', '', '2014-01-01', '60', 'V'),
    ('entitlement.dibao-times', '', '2014-01-01', '3', 'A');
