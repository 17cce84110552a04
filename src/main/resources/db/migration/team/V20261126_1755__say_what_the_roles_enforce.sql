-- The matrix as the roles enforce it. Facts about households are recorded by the clerk and, helping, by the First Secretary; what is
-- decided (what visits found, whole workbooks, public posts and their sheets) is the committees' alone. A route stands at every body
-- that gets there; a matter without routes is not in the system.
alter table duty_share drop constraint duty_share_share_check;
alter table duty_share add constraint duty_share_share_check check (share in
    ('LEAD', 'ADVISE', 'CO_ORDINATE', 'SUPERVISE', 'COUNTERSIGN', 'TAKE_PART', 'DECIDE', 'EXECUTE', 'RECORD', 'KEEP_BOOKS', 'SEAL', 'DIRECT'));

insert into duty_share (position, matter, body, share, routes) values
    (15, 'RECORDS', 'FIRST_SECRETARY', 'CO_ORDINATE', '{}'),
    (15, 'RECORDS', 'FIRST_SECRETARY', 'RECORD', array[
        'POST /households/{id}/basics', 'POST /households/{id}/living', 'POST /households/{id}/contact', 'POST /households/{id}/members',
        'POST /households/{id}/incomes/{year}', 'POST /persons/{id}/basics', 'POST /persons/{id}/facts', 'POST /persons/{id}/leaving']),
    (15, 'RECORDS', 'TEAM', 'TAKE_PART', array['POST /visits', 'POST /households/{id}/checks']),
    (15, 'RECORDS', 'COMMITTEES', 'RECORD', array[
        'POST /households/{id}/basics', 'POST /households/{id}/living', 'POST /households/{id}/contact', 'POST /households/{id}/members',
        'POST /households/{id}/incomes/{year}', 'POST /persons/{id}/basics', 'POST /persons/{id}/facts', 'POST /persons/{id}/leaving',
        'POST /visits', 'POST /households/{id}/checks']),
    (15, 'RECORDS', 'TOWN', 'DIRECT', '{}'),
    (35, 'POSTS', 'FIRST_SECRETARY', 'ADVISE', '{}'),
    (35, 'POSTS', 'FIRST_SECRETARY', 'SUPERVISE', '{}'),
    (35, 'POSTS', 'COMMITTEES', 'DECIDE', array[
        'GET /posts/new', 'POST /posts', 'POST /posts/{id}/holdings', 'POST /posts/{id}/holdings/{holding}/ending', 'POST /posts/{id}/ending']),
    (35, 'POSTS', 'COMMITTEES', 'KEEP_BOOKS', array['GET /posts/months', 'POST /posts/months']),
    (35, 'POSTS', 'TOWN', 'DIRECT', '{}'),
    (30, 'MEASURES', 'FIRST_SECRETARY', 'RECORD', array[
        'POST /measures/{id}', 'POST /measures/{id}/beginning', 'POST /measures/{id}/completion', 'POST /measures/{id}/dropping', 'POST /measures/bulk',
        'POST /measures/completions', 'POST /households/{id}/plans/{year}', 'POST /households/{id}/plans/{year}/copy', 'POST /households/{id}/plans/{year}/measures']);

update duty_share set routes = array[
        'POST /measures/{id}', 'POST /measures/{id}/beginning', 'POST /measures/{id}/completion', 'POST /measures/{id}/dropping', 'POST /measures/bulk',
        'POST /measures/completions', 'POST /households/{id}/plans/{year}', 'POST /households/{id}/plans/{year}/copy', 'POST /households/{id}/plans/{year}/measures']
where matter = 'MEASURES' and body = 'COMMITTEES' and share = 'EXECUTE';
update duty_share set routes = array['POST /visits/proposals/{id}/confirmation', 'POST /visits/proposals/{id}/rejection']
where matter = 'REGISTER' and body = 'COMMITTEES' and share = 'DECIDE';
delete from duty_share where matter = 'REGISTER' and body = 'TEAM';
update duty_share set routes = routes || array['POST /logs', 'POST /attendance', 'POST /attendance/leaves']
where matter = 'STATION' and body = 'TEAM' and share = 'EXECUTE';
