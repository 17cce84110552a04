-- 户表: who a household is. What is true of a year stands in household_year and income.
create table household (
    household_id  bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    resident_group_id bigint references resident_group,
    -- 户编号 as the national system gave it; kept when a village is recoded
    number        text collate "C" not null unique check (number ~ '^[0-9]{14,20}$'),
    head_person_id bigint,
    phone         text check (phone ~ '^[0-9 +-]{5,20}$'),
    bank_name     text,
    bank_account_cipher bytea,
    bank_account_hash   bytea,
    bank_account_masked text,
    standard      text check (standard in ('NATIONAL', 'PROVINCIAL', 'CITY')),
    identified_on date,
    martyr_family boolean,
    one_child     boolean,
    two_daughters boolean,
    registered_on date not null,
    ended_on      date,
    end_reason    text check (end_reason in ('MERGED', 'SPLIT', 'MOVED', 'DIED_OUT', 'REMOVED', 'OTHER')),
    -- where the history of a merged or split household goes on, or came from
    continued_by  bigint references household,
    split_from    bigint references household,
    version       integer not null default 0,
    check ((ended_on is null) = (end_reason is null)),
    check ((bank_account_cipher is null) = (bank_account_hash is null) and (bank_account_cipher is null) = (bank_account_masked is null))
);
create index household_village on household (village_code, household_id);
create index household_group on household (resident_group_id);
create index household_head on household (head_person_id);
create index household_bank on household (bank_account_hash);
create index household_continued on household (continued_by);
create index household_split on household (split_from);
call protect_casework('household');
call record_history('household', '', 'household', 'household_id');

-- 人表: who a person is. What is true of a year stands in person_year.
create table person (
    person_id     bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    -- 人口编号
    number        text collate "C" check (number ~ '^[0-9]{14,22}$'),
    name          text not null check (name <> ''),
    pinyin        text collate "C" not null,
    initials      text collate "C" not null,
    sex           text not null default 'UNKNOWN' check (sex in ('UNKNOWN', 'MALE', 'FEMALE', 'UNSTATED')),
    born_on       date,
    identity_kind text check (identity_kind in ('IDENTITY_CARD', 'DISABILITY_CARD', 'HOUSEHOLD_BOOKLET', 'PASSPORT', 'OTHER')),
    identity_cipher bytea,
    identity_hash   bytea,
    identity_masked text,
    ethnic_group  text check (ethnic_group ~ '^[0-9]{2}$'),
    phone         text check (phone ~ '^[0-9 +-]{5,20}$'),
    died_on       date,
    -- the latest year of person_year, kept by the database
    facts_year    integer,
    version       integer not null default 0,
    check ((identity_cipher is null) = (identity_hash is null) and (identity_cipher is null) = (identity_masked is null))
);
create index person_village on person (village_code, person_id);
create unique index person_identity on person (identity_hash);
create unique index person_number on person (number);
create index person_name on person (name collate "C", village_code);
create index person_pinyin on person (pinyin, village_code);
create index person_initials on person (initials, village_code);
create index person_phone_tail on person (right(phone, 4), village_code);
call protect_casework('person');
call record_history('person', 'pinyin,initials,facts_year', 'person', 'person_id');
alter table household add constraint household_head_person foreign key (head_person_id) references person;

-- Who lives together, from when until when, and why. One open membership a person anywhere in the county.
create table membership (
    membership_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    person_id     bigint not null references person,
    -- 与户主关系
    relation      text not null,
    joined_on     date not null,
    join_reason   text not null check (join_reason in ('REGISTERED', 'BIRTH', 'MARRIED_IN', 'RETURNED', 'OMITTED', 'SPLIT', 'MERGED', 'MOVED_IN', 'OTHER_IN')),
    left_on       date,
    leave_reason  text check (leave_reason in ('DEATH', 'MARRIED_OUT', 'EMIGRATED', 'IMPRISONED', 'SPLIT', 'MERGED', 'MOVED_OUT', 'REMOVED', 'OTHER_OUT')),
    version       integer not null default 0,
    check ((left_on is null) = (leave_reason is null)),
    check (left_on is null or left_on >= joined_on),
    check (relation in ('HEAD', 'SPOUSE', 'SON', 'DAUGHTER', 'DAUGHTER_IN_LAW', 'SON_IN_LAW', 'GRANDSON', 'GRANDDAUGHTER',
                        'MATERNAL_GRANDSON', 'MATERNAL_GRANDDAUGHTER', 'FATHER', 'MOTHER', 'WIFES_FATHER', 'WIFES_MOTHER',
                        'HUSBANDS_FATHER', 'HUSBANDS_MOTHER', 'GRANDFATHER', 'GRANDMOTHER', 'MATERNAL_GRANDFATHER', 'MATERNAL_GRANDMOTHER',
                        'SIBLING', 'GREAT_GRANDSON', 'GREAT_GRANDDAUGHTER', 'NEPHEW', 'NIECE', 'SIBLINGS_WIFE', 'UNCLE', 'OTHER'))
);
create unique index membership_open on membership (person_id) where left_on is null;
create index membership_household on membership (household_id, left_on);
create index membership_person on membership (person_id);
create index membership_village on membership (village_code, membership_id);
call protect_casework('membership');
call record_history('membership', '', 'household', 'household_id');

-- Facts of a person in a year; the present is the latest year.
create table person_year (
    person_year_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    person_id     bigint not null references person,
    year          integer not null check (year between 2000 and 2100),
    politics      text check (politics in ('PARTY_MEMBER', 'PROBATIONARY_MEMBER', 'YOUTH_LEAGUE', 'DEMOCRATIC_PARTY', 'NO_PARTY_NOTABLE', 'MASSES')),
    education     text check (education in ('ILLITERATE', 'PRIMARY', 'JUNIOR', 'SENIOR', 'COLLEGE', 'UNIVERSITY', 'PRESCHOOL_AGE')),
    -- 在校生状况; NONE is 非在校生
    school        text check (school in ('NONE', 'PRESCHOOL_AGE', 'KINDERGARTEN', 'PRIMARY', 'GRADE_7', 'GRADE_8', 'GRADE_9',
                        'SENIOR_1', 'SENIOR_2', 'SENIOR_3', 'VOCATIONAL_1', 'VOCATIONAL_2', 'VOCATIONAL_3',
                        'COLLEGE_1', 'COLLEGE_2', 'COLLEGE_3', 'TECHNICIAN_1', 'TECHNICIAN_2', 'TECHNICIAN_3', 'TECHNICIAN_4',
                        'BACHELOR_1', 'BACHELOR_2', 'BACHELOR_3', 'BACHELOR_4', 'BACHELOR_5', 'MASTER', 'HIGHER')),
    dropout_reason text,
    -- 健康状况, several; healthy is none of the three
    healthy       boolean,
    chronic       boolean,
    serious       boolean,
    disabled      boolean,
    disability_kind  text check (disability_kind in ('VISUAL', 'HEARING', 'SPEECH', 'LIMB', 'INTELLECTUAL', 'MENTAL', 'MULTIPLE')),
    disability_grade integer check (disability_grade between 1 and 4),
    disability_card_year integer check (disability_card_year between 1980 and 2100),
    labour        text check (labour in ('ORDINARY', 'SKILLED', 'WEAK', 'LOST', 'NONE')),
    work_months   integer check (work_months between 0 and 12),
    work_region   text check (work_region in ('IN_TOWN', 'IN_COUNTY', 'IN_PROVINCE', 'OUTSIDE_PROVINCE', 'OTHER')),
    work_place    text,
    work_abroad   boolean,
    employer      text,
    industry      text,
    work_channel  text,
    public_post   text,
    public_post_months integer check (public_post_months between 0 and 12),
    mandarin      boolean,
    soldier       boolean,
    -- insurance and benefits
    resident_medical  boolean,
    employee_medical  boolean,
    serious_insurance boolean,
    commercial_medical boolean,
    accident_insurance boolean,
    resident_pension  boolean,
    employee_pension  boolean,
    dibao         boolean,
    destitute     boolean,
    medical_aid   boolean,
    other_health_aid boolean,
    orphan        boolean,
    source        text not null default 'PAGE' check (source in ('PAGE', 'IMPORT')),
    recorded_at   timestamptz not null default now(),
    version       integer not null default 0,
    unique (person_id, year)
);
create index person_year_village on person_year (village_code, year);
call protect_casework('person_year');
call record_history('person_year', 'recorded_at,source', 'person', 'person_id');

-- Facts of a household in a year; the present is the latest year.
create table household_year (
    household_year_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    year          integer not null check (year between 2000 and 2100),
    -- 家庭人口数 as registered
    persons       integer check (persons between 0 and 99),
    attribute     text check (attribute in ('GENERAL', 'DIBAO', 'DESTITUTE', 'DIBAO_DESTITUTE')),
    status        text not null check (status in ('POOR', 'LEAVING', 'EXITED', 'RELAPSED', 'CANCELLED')),
    -- 已脱贫(享受政策) or not
    enjoys_policy boolean,
    exit_year     integer check (exit_year between 2010 and 2100),
    main_cause    text check (main_cause in ('ILLNESS', 'DISABILITY', 'SCHOOLING', 'DISASTER', 'LAND', 'WATER', 'SKILL', 'LABOUR',
                                             'CAPITAL', 'TRANSPORT', 'MOTIVATION', 'MARRIAGE', 'FUNERAL', 'OTHER')),
    other_cause_1 text,
    other_cause_2 text,
    -- land, mu
    arable_mu numeric(10, 2) check (arable_mu >= 0), forest_mu numeric(10, 2) check (forest_mu >= 0),
    grain_to_forest_mu numeric(10, 2) check (grain_to_forest_mu >= 0), orchard_mu numeric(10, 2) check (orchard_mu >= 0),
    pasture_mu numeric(10, 2) check (pasture_mu >= 0), water_mu numeric(10, 2) check (water_mu >= 0),
    -- production
    cooperative_member boolean, leading_enterprise boolean, leading_person boolean, production_power boolean,
    -- living
    house_m2 numeric(8, 2) check (house_m2 >= 0), dangerous_house boolean, danger_grade text check (danger_grade in ('A', 'B', 'C', 'D')),
    domestic_power boolean, broadcasting boolean, water_difficult boolean, safe_water boolean,
    road_distance_km numeric(8, 2) check (road_distance_km >= 0),
    road_type text check (road_type in ('EARTH', 'GRAVEL', 'CONCRETE', 'ASPHALT')),
    fuel text check (fuel in ('STRAW', 'DUNG', 'COAL', 'CLEAN', 'OTHER')),
    sanitary_toilet boolean,
    source        text not null default 'PAGE' check (source in ('PAGE', 'IMPORT')),
    recorded_at   timestamptz not null default now(),
    version       integer not null default 0,
    unique (household_id, year)
);
create index household_year_village on household_year (village_code, year);
call protect_casework('household_year');
call record_history('household_year', 'recorded_at,source', 'household', 'household_id');

-- 家庭年收入, yuan. Items are typed; sums are arithmetic (domain 2):
-- total = wage + business + property (dividend + other) + transfer (six items); net = total - business expense;
-- per head = net / persons of that year, two decimals. A year in which no item is known has no sums.
create table income (
    income_id     bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    year          integer not null check (year between 2000 and 2100),
    -- the divisor: persons of that year
    persons       integer not null check (persons between 1 and 99),
    wage          numeric(14, 2) check (wage >= 0),
    business      numeric(14, 2) check (business >= 0),
    dividend      numeric(14, 2) check (dividend >= 0),
    other_property numeric(14, 2) check (other_property >= 0),
    family_planning numeric(14, 2) check (family_planning >= 0),
    dibao         numeric(14, 2) check (dibao >= 0),
    destitute     numeric(14, 2) check (destitute >= 0),
    pension       numeric(14, 2) check (pension >= 0),
    ecology       numeric(14, 2) check (ecology >= 0),
    other_transfer numeric(14, 2) check (other_transfer >= 0),
    expense       numeric(14, 2) check (expense >= 0),
    property      numeric(14, 2) generated always as (
        case when num_nonnulls(dividend, other_property) > 0 then coalesce(dividend, 0) + coalesce(other_property, 0) end) stored,
    transfer      numeric(14, 2) generated always as (
        case when num_nonnulls(family_planning, dibao, destitute, pension, ecology, other_transfer) > 0
             then coalesce(family_planning, 0) + coalesce(dibao, 0) + coalesce(destitute, 0) + coalesce(pension, 0)
                  + coalesce(ecology, 0) + coalesce(other_transfer, 0) end) stored,
    total         numeric(14, 2) generated always as (
        case when num_nonnulls(wage, business, dividend, other_property, family_planning, dibao, destitute, pension, ecology, other_transfer) > 0
             then coalesce(wage, 0) + coalesce(business, 0) + coalesce(dividend, 0) + coalesce(other_property, 0)
                  + coalesce(family_planning, 0) + coalesce(dibao, 0) + coalesce(destitute, 0) + coalesce(pension, 0)
                  + coalesce(ecology, 0) + coalesce(other_transfer, 0) end) stored,
    net           numeric(14, 2) generated always as (
        case when num_nonnulls(wage, business, dividend, other_property, family_planning, dibao, destitute, pension, ecology, other_transfer) > 0
             then coalesce(wage, 0) + coalesce(business, 0) + coalesce(dividend, 0) + coalesce(other_property, 0)
                  + coalesce(family_planning, 0) + coalesce(dibao, 0) + coalesce(destitute, 0) + coalesce(pension, 0)
                  + coalesce(ecology, 0) + coalesce(other_transfer, 0) - coalesce(expense, 0) end) stored,
    per_head      numeric(14, 2) generated always as (
        case when num_nonnulls(wage, business, dividend, other_property, family_planning, dibao, destitute, pension, ecology, other_transfer) > 0
             then round((coalesce(wage, 0) + coalesce(business, 0) + coalesce(dividend, 0) + coalesce(other_property, 0)
                  + coalesce(family_planning, 0) + coalesce(dibao, 0) + coalesce(destitute, 0) + coalesce(pension, 0)
                  + coalesce(ecology, 0) + coalesce(other_transfer, 0) - coalesce(expense, 0)) / persons, 2) end) stored,
    source        text not null default 'PAGE' check (source in ('PAGE', 'IMPORT')),
    recorded_at   timestamptz not null default now(),
    version       integer not null default 0,
    unique (household_id, year)
);
create index income_village on income (village_code, year);
call protect_casework('income');
call record_history('income', 'recorded_at,source,property,transfer,total,net,per_head', 'household', 'household_id');

-- A note and a piece of evidence beside one item of a year's income.
create table income_note (
    income_note_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    income_id     bigint not null references income,
    item          text not null check (item in ('wage', 'business', 'dividend', 'other_property', 'family_planning', 'dibao', 'destitute',
                                                'pension', 'ecology', 'other_transfer', 'expense')),
    note          text,
    attachment_id bigint references attachment,
    version       integer not null default 0,
    unique (income_id, item)
);
create index income_note_household on income_note (household_id);
create index income_note_attachment on income_note (attachment_id);
create index income_note_village on income_note (village_code);
call protect_casework('income_note');
call record_history('income_note', '', 'household', 'household_id');

-- 两不愁三保障 and water, checked at the home. Not checked is null.
create table guarantee_check (
    guarantee_check_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    household_id  bigint not null references household,
    year          integer not null check (year between 2000 and 2100),
    checked_on    date not null,
    checkers      text not null check (checkers <> ''),
    food boolean, food_note text,
    clothing boolean, clothing_note text,
    education boolean, education_note text,
    medical boolean, medical_note text,
    housing boolean, housing_note text,
    water boolean, water_note text,
    recorded_by   text not null,
    recorded_at   timestamptz not null,
    version       integer not null default 0
);
create index guarantee_check_household on guarantee_check (household_id, checked_on);
create index guarantee_check_village on guarantee_check (village_code, year);
call protect_casework('guarantee_check');
call record_history('guarantee_check', 'recorded_at,recorded_by', 'household', 'household_id');
