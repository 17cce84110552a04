-- The world of the tests: the sample's county, two neighbouring villages of Z Town, one village of the town next door,
-- an account for every role. Flyway runs it as the owner after all migrations. Passwords: Zhucun-demo-2020.
-- Numbers of households end in 9001 and on, so that they meet none of the sample's workbooks.
insert into division (code, name) values
    ('14', '山西省'), ('1408', '示例市'), ('140899', '示例县'),
    ('140899101', '测试镇'), ('140899101201', '梨花坡村'), ('140899101202', '烟台岭村'),
    ('140899102', '邻镇'), ('140899102201', '柳湾村')
on conflict (code) do nothing;

with people (username, name, role, prefix) as (values
    ('admin', '高志明', 'ADMINISTRATOR', '140899'),
    ('county', '马国华', 'COUNTY_REVIEWER', '140899'),
    ('county2', '尹素琴', 'COUNTY_REVIEWER', '140899'),
    ('town', '赵文静', 'TOWN_CADRE', '140899101'),
    ('town2', '白卫东', 'TOWN_CADRE', '140899101'),
    ('town102', '雷小芳', 'TOWN_CADRE', '140899102'),
    ('accountant', '陆慧敏', 'TOWN_ACCOUNTANT', '140899101'),
    ('accountant2', '姚建平', 'TOWN_ACCOUNTANT', '140899101'),
    ('cashier', '田晓云', 'TOWN_CASHIER', '140899101'),
    ('secretary201', '张力', 'FIRST_SECRETARY', '140899101201'),
    ('secretary202', '宋丽', 'FIRST_SECRETARY', '140899101202'),
    ('member201', '王海波', 'TEAM_MEMBER', '140899101201'),
    ('member202', '李雪梅', 'TEAM_MEMBER', '140899101202'),
    ('clerk201', '韩梅', 'VILLAGE_CLERK', '140899101201'),
    ('clerk202', '吕玉芳', 'VILLAGE_CLERK', '140899101202')),
made as (
    insert into account (username, name, password_hash, must_change_password, area, created_at, created_by)
    select username, name, '{bcrypt}$2a$04$Ec3EZ.SHEotgsFJP/K9vpumGEjRPGHH3mbnTmdppksAAqdhk5Vc9O', false, '140899', now(), 'world'
    from people
    on conflict (username) do nothing
    returning account_id, username)
insert into posting (account_id, role, prefix, starts_on)
select account_id, role, prefix, date '2020-01-01' from made join people using (username);

insert into village (village_code, poor, exit_year, terrain) values
    ('140899101201', true, 2018, 'MOUNTAIN'), ('140899101202', false, null, 'HILL'), ('140899102201', false, null, 'PLAIN')
on conflict (village_code) do nothing;
insert into resident_group (village_code, seq, name) values ('140899101201', 1, '一组'), ('140899101201', 2, '二组')
on conflict (village_code, seq) do nothing;

-- Four households: 王建国 (exited, three persons) and 李秀英 (poor, alone) in 201, 张福贵 in 202, 刘三喜 next door.
with homes (number, village_code, grp, standard, identified_on) as (values
    ('1408991012019001', '140899101201', 1, 'NATIONAL', date '2014-05-20'),
    ('1408991012019002', '140899101201', null, 'NATIONAL', date '2014-05-20'),
    ('1408991012029001', '140899101202', null, 'NATIONAL', date '2014-05-20'),
    ('1408991022019001', '140899102201', null, 'NATIONAL', date '2015-06-30'))
insert into household (village_code, resident_group_id, number, phone, standard, identified_on, registered_on)
select h.village_code, g.resident_group_id, h.number, '1390000' || right(h.number, 4), h.standard, h.identified_on, h.identified_on
from homes h left join resident_group g on g.village_code = h.village_code and g.seq = h.grp
on conflict (number) do nothing;

with people (number, village_code, name, pinyin, initials, sex, born_on, home, relation) as (values
    ('140899101201900101', '140899101201', '王建国', 'wangjianguo', 'wjg', 'MALE', date '1962-03-01', '1408991012019001', 'HEAD'),
    ('140899101201900102', '140899101201', '陈桂花', 'chenguihua', 'cgh', 'FEMALE', date '1964-11-12', '1408991012019001', 'SPOUSE'),
    ('140899101201900103', '140899101201', '王小雨', 'wangxiaoyu', 'wxy', 'FEMALE', date '2006-07-30', '1408991012019001', 'GRANDDAUGHTER'),
    ('140899101201900201', '140899101201', '李秀英', 'lixiuying', 'lxy', 'FEMALE', date '1941-01-15', '1408991012019002', 'HEAD'),
    ('140899101202900101', '140899101202', '张福贵', 'zhangfugui', 'zfg', 'MALE', date '1958-09-09', '1408991012029001', 'HEAD'),
    ('140899102201900101', '140899102201', '刘三喜', 'liusanxi', 'lsx', 'MALE', date '1970-05-05', '1408991022019001', 'HEAD')),
made as (
    insert into person (village_code, number, name, pinyin, initials, sex, born_on, ethnic_group)
    select village_code, number, name, pinyin, initials, sex, born_on, '01' from people
    on conflict (number) do nothing
    returning person_id, number)
insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
select h.village_code, h.household_id, m.person_id, p.relation, h.registered_on, 'REGISTERED'
from made m join people p using (number) join household h on h.number = p.home;

update household h set head_person_id = m.person_id
from membership m
where m.household_id = h.household_id and m.relation = 'HEAD' and h.head_person_id is null
  and h.number in ('1408991012019001', '1408991012019002', '1408991012029001', '1408991022019001');

insert into person_year (village_code, person_id, year, education, school, healthy, chronic, labour, resident_medical)
select village_code, person_id, 2020,
       case when number = '140899101201900103' then null else 'PRIMARY' end,
       case when number = '140899101201900103' then 'GRADE_8' end,
       number <> '140899101201900201', number = '140899101201900201',
       case when born_on < date '1950-01-01' or born_on > date '2004-12-31' then 'NONE' else 'ORDINARY' end, true
from person where number like '1408991012019%' or number in ('140899101202900101', '140899102201900101')
on conflict (person_id, year) do nothing;

insert into household_year (village_code, household_id, year, persons, attribute, status, exit_year, main_cause, arable_mu, house_m2, dangerous_house, safe_water)
select h.village_code, h.household_id, y.year, y.persons, y.attribute, y.status, y.exit_year, y.cause, 4.50, 80.00, false, true
from (values
    ('1408991012019001', 2014, 3, 'GENERAL', 'POOR', null, 'SCHOOLING'),
    ('1408991012019001', 2020, 3, 'GENERAL', 'EXITED', 2018, 'SCHOOLING'),
    ('1408991012019002', 2020, 1, 'DIBAO', 'POOR', null, 'ILLNESS'),
    ('1408991012029001', 2020, 1, 'GENERAL', 'EXITED', 2017, 'LABOUR'),
    ('1408991022019001', 2020, 1, 'GENERAL', 'EXITED', 2019, 'SKILL')) y (number, year, persons, attribute, status, exit_year, cause)
join household h using (number)
on conflict (household_id, year) do nothing;

insert into income (village_code, household_id, year, persons, wage, business, pension, expense)
select h.village_code, h.household_id, i.year, i.persons, i.wage, i.business, i.pension, i.expense
from (values
    ('1408991012019001', 2014, 3, 6000.00, 1500.00, null, 300.00),
    ('1408991012019001', 2020, 3, 30000.00, 6000.00, 1300.00, 1200.00),
    ('1408991012019002', 2020, 1, null, null, 3600.00, null),
    ('1408991012029001', 2020, 1, 9000.00, 2000.00, null, 500.00),
    ('1408991022019001', 2020, 1, 12000.00, null, null, null)) i (number, year, persons, wage, business, pension, expense)
join household h using (number)
on conflict (household_id, year) do nothing;

-- thresholds of the years after 2020, which the province sets
insert into parameter (name, area, valid_from, value, source)
select 'monitoring.threshold', '1408', make_date(y, 1, 1), '6000', 'world' from generate_series(2021, 2035) y
on conflict do nothing;
