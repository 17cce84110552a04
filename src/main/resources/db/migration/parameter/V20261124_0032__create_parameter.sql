-- Amounts, limits and thresholds that differ by area and date. The most specific area wins, then the latest date.
create table parameter (
    parameter_id bigint generated always as identity primary key,
    name         text not null,
    -- a division code prefix; the empty text is the whole country
    area         text collate "C" not null default '' check (area ~ '^[0-9]{0,12}$'),
    valid_from   date not null,
    value        text not null,
    source       text,
    version      integer not null default 0,
    unique (name, area, valid_from)
);
grant select, insert, update on parameter to ${runtime};
call record_history('parameter', scope_column => '');

-- The value in force on a day for a division, or null where none is known.
create function parameter_value(wanted text, division text, on_day date) returns text
    language sql stable parallel safe
    set search_path = pg_catalog, public
as
$$
select p.value
from public.parameter p
where p.name = wanted and p.valid_from <= on_day and starts_with(division, p.area)
order by length(p.area) desc, p.valid_from desc
limit 1
$$;
-- Yuan per head and year, exact to the year: a later year without its own row has no line.
create function poverty_line(division text, of_year integer) returns numeric
    language sql stable parallel safe
    set search_path = pg_catalog, public
as
$$
select p.value::numeric
from public.parameter p
where p.name = 'poverty-line' and p.valid_from = make_date(of_year, 1, 1) and starts_with(division, p.area)
order by length(p.area) desc
limit 1
$$;

insert into parameter (name, valid_from, value, source) values
    ('poverty-line', '2010-01-01', '2300', '国家统计局 (2010 constant 2,300)'),
    ('poverty-line', '2011-01-01', '2536', '国家统计局'),
    ('poverty-line', '2012-01-01', '2625', '国家统计局'),
    ('poverty-line', '2013-01-01', '2736', '国家统计局'),
    ('poverty-line', '2014-01-01', '2800', '国家统计局'),
    ('poverty-line', '2015-01-01', '2855', '国家统计局'),
    ('poverty-line', '2016-01-01', '2952', '国家统计局'),
    ('poverty-line', '2017-01-01', '2952', '国家统计局'),
    ('poverty-line', '2018-01-01', '2995', '待核 unconfirmed'),
    ('poverty-line', '2019-01-01', '3218', '国家统计局'),
    ('poverty-line', '2020-01-01', '4000', '待核 unconfirmed');
