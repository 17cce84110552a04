create table village (
    village_id   bigint generated always as identity primary key,
    village_code text collate "C" not null unique references division (code) on update cascade,
    -- 村类型: a village registered as poor, whether or not it has left since
    poor         boolean,
    exit_year    integer check (exit_year between 2010 and 2100),
    leader       text,
    leader_post  text,
    office_phone text,
    terrain      text check (terrain in ('MOUNTAIN', 'HILL', 'PLAIN')),
    longitude    numeric(9, 6) check (longitude between 73 and 136),
    latitude     numeric(9, 6) check (latitude between 3 and 54),
    town_distance_km numeric(8, 2) check (town_distance_km >= 0),
    development_direction text,
    version      integer not null default 0
);
call protect_casework('village');
call record_history('village', '', 'village', 'village_id');

-- 村民小组: village code + two digits.
create table resident_group (
    resident_group_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    seq          integer not null check (seq between 1 and 99),
    name         text not null check (name <> ''),
    leader       text,
    phone        text,
    ended_on     date,
    version      integer not null default 0,
    unique (village_code, seq)
);
call protect_casework('resident_group');
call record_history('resident_group', '', 'village', '');

-- 村表 of one year. Every figure may be missing; missing is "no data", never 0.
create table village_year (
    village_year_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    year         integer not null check (year between 2000 and 2100),
    -- land, mu
    arable_mu numeric(12, 2), irrigated_mu numeric(12, 2), forest_mu numeric(12, 2), grain_to_forest_mu numeric(12, 2),
    orchard_mu numeric(12, 2), pasture_mu numeric(12, 2), water_mu numeric(12, 2),
    -- population
    households integer, persons integer, natural_villages integer, resident_groups integer,
    poor_households integer, poor_persons integer, dibao_households integer, dibao_persons integer,
    destitute_households integer, destitute_persons integer, minority_persons integer, women integer,
    disabled_persons integer, labour_persons integer, migrant_workers integer,
    party_members integer, graduate_officials integer,
    -- income: yuan per head; collective income in yuan (the forms print 万元)
    net_income_per_head numeric(14, 2), collective_income numeric(14, 2),
    -- road
    paved_road boolean, bus boolean, unpaved_km_to_town numeric(8, 2),
    unpaved_natural_villages integer, unpaved_natural_villages_km numeric(8, 2),
    -- water and power
    unsafe_water_households integer, difficult_water_households integer,
    no_domestic_power_natural_villages integer, no_production_power_natural_villages integer,
    production_power_natural_villages integer,
    -- housing
    dangerous_house_households integer,
    -- industry
    leading_industry text, leading_industry_mu numeric(12, 2), leading_industry_output numeric(14, 2), leading_industry_households integer,
    cooperatives integer, cooperative_poor_members integer, tourism_households integer, tourism_workers integer,
    farm_stay_households integer, farm_stay_income numeric(14, 2),
    -- health
    clinics integer, public_toilets integer, doctors integer, rubbish_points integer, qualified_doctor boolean,
    -- culture and networks
    culture_rooms integer, broadband_households integer, school_broadband boolean, mobile_internet_households integer, information_officers integer,
    -- insurance, persons
    medical_insured integer, resident_pension_insured integer, employee_pension_insured integer,
    source       text not null default 'PAGE' check (source in ('PAGE', 'IMPORT')),
    recorded_at  timestamptz not null default now(),
    version      integer not null default 0,
    unique (village_code, year)
);
call protect_casework('village_year');
call record_history('village_year', 'recorded_at', 'village', '');
do
$$
declare
    c record;
begin
    -- counts, areas and amounts of a profile are never negative, except a village's income
    for c in select column_name from information_schema.columns
             where table_name = 'village_year' and data_type in ('integer', 'numeric')
               and column_name not in ('year', 'version', 'net_income_per_head', 'collective_income') loop
        execute format('alter table village_year add check (%I >= 0)', c.column_name);
    end loop;
end
$$;
