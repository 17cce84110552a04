insert into parameter (name, valid_from, value, source) values
    ('attachment-megabytes', '2010-01-01', '10', 'issue A');
