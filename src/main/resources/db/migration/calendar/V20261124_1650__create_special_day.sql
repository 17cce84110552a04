-- Days on which the week's rule does not hold: a holiday on a working day, or a weekend day worked in exchange
-- (the State Council's yearly arrangement of holidays).
create table special_day (
    special_day_id bigint generated always as identity primary key,
    day      date not null unique,
    worked   boolean not null,
    name     text not null check (name <> ''),
    version  integer not null default 0
);
grant select, insert, update on special_day to ${runtime};
call record_history('special_day', scope_column => '');

-- Whether a day is worked.
create function is_working_day(d date) returns boolean
    language sql stable parallel safe
    set search_path = pg_catalog, public
as
$$
select coalesce((select worked from public.special_day where day = d), extract(isodow from d) < 6)
$$;

-- Working days from one day to another, both included.
create function working_days(first_day date, last_day date) returns integer
    language sql stable parallel safe
    set search_path = pg_catalog, public
as
$$
select count(*)::integer
from generate_series(first_day, last_day, interval '1 day') d
left join public.special_day s on s.day = d::date
where coalesce(s.worked, extract(isodow from d) < 6)
$$;

insert into special_day (day, worked, name)
select d::date, false, span.name
from (values
    (date '2018-01-01', date '2018-01-01', '元旦'), (date '2018-02-15', date '2018-02-21', '春节'),
    (date '2018-04-05', date '2018-04-07', '清明节'), (date '2018-04-29', date '2018-05-01', '劳动节'),
    (date '2018-06-18', date '2018-06-18', '端午节'), (date '2018-09-24', date '2018-09-24', '中秋节'),
    (date '2018-10-01', date '2018-10-07', '国庆节'),
    (date '2018-12-30', date '2019-01-01', '元旦'), (date '2019-02-04', date '2019-02-10', '春节'),
    (date '2019-04-05', date '2019-04-05', '清明节'), (date '2019-05-01', date '2019-05-04', '劳动节'),
    (date '2019-06-07', date '2019-06-07', '端午节'), (date '2019-09-13', date '2019-09-13', '中秋节'),
    (date '2019-10-01', date '2019-10-07', '国庆节'),
    (date '2020-01-01', date '2020-01-01', '元旦'), (date '2020-01-24', date '2020-02-02', '春节'),
    (date '2020-04-04', date '2020-04-06', '清明节'), (date '2020-05-01', date '2020-05-05', '劳动节'),
    (date '2020-06-25', date '2020-06-27', '端午节'), (date '2020-10-01', date '2020-10-08', '国庆节、中秋节'),
    (date '2021-01-01', date '2021-01-03', '元旦'), (date '2021-02-11', date '2021-02-17', '春节'),
    (date '2021-04-03', date '2021-04-05', '清明节'), (date '2021-05-01', date '2021-05-05', '劳动节'),
    (date '2021-06-12', date '2021-06-14', '端午节'), (date '2021-09-19', date '2021-09-21', '中秋节'),
    (date '2021-10-01', date '2021-10-07', '国庆节')) as span (first_day, last_day, name),
    generate_series(span.first_day, span.last_day, interval '1 day') d;

insert into special_day (day, worked, name) values
    ('2018-02-11', true, '春节调休上班'), ('2018-02-24', true, '春节调休上班'), ('2018-04-08', true, '清明节调休上班'),
    ('2018-04-28', true, '劳动节调休上班'), ('2018-09-29', true, '国庆节调休上班'), ('2018-09-30', true, '国庆节调休上班'),
    ('2018-12-29', true, '元旦调休上班'), ('2019-02-02', true, '春节调休上班'), ('2019-02-03', true, '春节调休上班'),
    ('2019-04-28', true, '劳动节调休上班'), ('2019-05-05', true, '劳动节调休上班'),
    ('2019-09-29', true, '国庆节调休上班'), ('2019-10-12', true, '国庆节调休上班'),
    ('2020-01-19', true, '春节调休上班'), ('2020-04-26', true, '劳动节调休上班'), ('2020-05-09', true, '劳动节调休上班'),
    ('2020-06-28', true, '端午节调休上班'), ('2020-09-27', true, '国庆节调休上班'), ('2020-10-10', true, '国庆节调休上班'),
    ('2021-02-07', true, '春节调休上班'), ('2021-02-20', true, '春节调休上班'), ('2021-04-25', true, '劳动节调休上班'),
    ('2021-05-08', true, '劳动节调休上班'), ('2021-09-18', true, '中秋节调休上班'), ('2021-09-26', true, '国庆节调休上班'),
    ('2021-10-09', true, '国庆节调休上班');
