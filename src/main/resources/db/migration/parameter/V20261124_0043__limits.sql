insert into parameter (name, valid_from, value, source) values
    ('login.failures', '2000-01-01', '5', 'A'),
    ('login.lock-minutes', '2000-01-01', '15', 'A'),
    ('session.idle-minutes', '2000-01-01', '30', 'A'),
    ('password.min-length', '2000-01-01', '10', 'A'),
    ('password.classes', '2000-01-01', '3', 'A');
