-- Province 2, city 4, county 6, town 9, village 12 digits: the spine of every casework row.
create table division (
    division_id bigint generated always as identity unique,
    code        text collate "C" primary key check (code ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12})$'),
    name        text not null check (name <> ''),
    level       text not null generated always as (
        case length(code) when 2 then 'PROVINCE' when 4 then 'CITY' when 6 then 'COUNTY' when 9 then 'TOWN' else 'VILLAGE' end) stored,
    -- rural/urban class 城乡分类: 111, 112, 121, 122, 123, 210, 220
    settlement_class text check (settlement_class ~ '^(111|112|121|122|123|210|220)$'),
    started_on  date,
    ended_on    date,
    -- where the records of a merged division went
    merged_into text collate "C" references division (code) on update cascade,
    version     integer not null default 0
);
create index division_merged_into on division (merged_into);
create index division_name on division (name);
grant select, insert, update on division to ${runtime};
call record_history('division', scope_column => '');

-- What a division was called or coded before: old workbooks are still understood.
create table division_alias (
    division_alias_id bigint generated always as identity primary key,
    code      text collate "C" not null references division (code) on update cascade,
    old_code  text collate "C",
    old_name  text,
    until_on  date not null,
    reason    text not null check (reason in ('RENAMED', 'RECODED', 'MERGED')),
    check (old_code is not null or old_name is not null)
);
create index division_alias_code on division_alias (code);
create index division_alias_old_code on division_alias (old_code);
create index division_alias_old_name on division_alias (old_name);
grant select, insert on division_alias to ${runtime};
call record_history('division_alias', scope_column => '');
