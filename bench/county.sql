-- A synthetic county: households of 1 to 5 persons in villages, 20 villages a town, as the owner with triggers off.
create unlogged table bench_household as
select i + 1 as id, i / :size as village, i % :size + 1 as seq,
       '140899' || lpad((101 + i / :size / 20)::text, 3, '0') || lpad((201 + i / :size % 20)::text, 3, '0') as code,
       (1 + (hashint8extended(i, 1) & 1023) % 5)::integer as members, (hashint8extended(i, 2) & 1048575)::integer as r
from generate_series(0::bigint, :households - 1) i;
insert into division (code, name)
select * from (values ('14', '山西省'), ('1408', '示例市'), ('140899', '示例县')) d
union all select distinct left(code, 9), '镇' || substr(code, 7, 3) from bench_household
union all select distinct code, '村' || substr(code, 7) from bench_household
on conflict do nothing;
insert into village (village_code, poor) select code, hashtext(code) % 3 = 0 from division where length(code) = 12;
insert into village_year (village_code, year, households, persons)
select code, 2020, :size, :size * 3 from division where length(code) = 12;
insert into resident_group (village_code, seq, name)
select code, seq, '第' || seq || '组' from division, generate_series(1, 4) seq where length(code) = 12;
create unlogged table bench_surname as
select row_number() over () - 1 as i, split_part(p, ' ', 1) as name, split_part(p, ' ', 2) as pinyin
from regexp_split_to_table('王 wang,李 li,张 zhang,刘 liu,陈 chen,杨 yang,赵 zhao,黄 huang,周 zhou,吴 wu,徐 xu,孙 sun,胡 hu,朱 zhu,高 gao,林 lin,何 he,郭 guo,马 ma,罗 luo,梁 liang,宋 song,郑 zheng,谢 xie,韩 han,唐 tang,冯 feng,于 yu,董 dong,萧 xiao,程 cheng,曹 cao,袁 yuan,邓 deng,许 xu,傅 fu,沈 shen,曾 zeng,彭 peng,吕 lv', ',') p;
create unlogged table bench_given as
select row_number() over () - 1 as i, split_part(p, ' ', 1) as name, split_part(p, ' ', 2) as pinyin
from regexp_split_to_table('伟 wei,芳 fang,娜 na,秀 xiu,敏 min,静 jing,丽 li,强 qiang,磊 lei,军 jun,洋 yang,勇 yong,艳 yan,杰 jie,娟 juan,涛 tao,明 ming,超 chao,兰 lan,霞 xia,平 ping,刚 gang,桂 gui,英 ying,华 hua,玉 yu,萍 ping,红 hong,鹏 peng,建 jian,国 guo,春 chun,梅 mei,荣 rong,海 hai,燕 yan,云 yun,浩 hao,然 ran,宝 bao,生 sheng,根 gen,福 fu,贵 gui,发 fa,财 cai,雪 xue,莲 lian,龙 long,虎 hu', ',') p;
insert into household (household_id, village_code, resident_group_id, number, head_person_id, phone, standard, identified_on, registered_on)
overriding system value
select h.id, h.code, case when h.seq % 9 > 0 then g.resident_group_id end, h.code || lpad(h.seq::text, 4, '0'), h.id * 8 + 1,
       '1' || lpad((3000000000 + h.id * 37 % 900000000)::text, 10, '0'), 'NATIONAL', date '2014-01-01' + h.r % 900, date '2014-12-31'
from bench_household h join resident_group g on g.village_code = h.code and g.seq = h.r % 4 + 1 order by h.id;
insert into person (person_id, village_code, number, name, pinyin, initials, sex, born_on, identity_kind, identity_cipher, identity_hash, identity_masked, ethnic_group, phone, facts_year)
overriding system value
select h.id * 8 + k, h.code, h.code || lpad(h.seq::text, 4, '0') || lpad(k::text, 2, '0'), s.name || a.name || coalesce(b.name, ''),
       s.pinyin || a.pinyin || coalesce(b.pinyin, ''), left(s.pinyin, 1) || left(a.pinyin, 1) || coalesce(left(b.pinyin, 1), ''),
       case when k % 2 = 1 then 'MALE' else 'FEMALE' end, date '1935-01-01' + (r.v / 7 % 30000)::integer, 'IDENTITY_CARD',
       sha256(('c' || h.id * 8 + k)::bytea), sha256((h.id * 8 + k)::text::bytea), '140899********' || lpad((r.v % 10000)::text, 4, '0'), '01',
       case when r.v % 3 = 0 then '1' || lpad((5000000000 + r.v)::text, 10, '0') end, 2020
from bench_household h cross join lateral generate_series(1, h.members) k
cross join lateral (select hashint8extended(h.id * 8 + k, 3) & 268435455 as v) r
join bench_surname s on s.i = r.v % 40 join bench_given a on a.i = r.v / 40 % 50 left join bench_given b on b.i = r.v / 2000 % 62
order by h.id, k;
insert into membership (village_code, household_id, person_id, relation, joined_on, join_reason)
select h.code, h.id, h.id * 8 + k, (array['HEAD', 'SPOUSE', 'SON', 'DAUGHTER', 'MOTHER'])[k], date '2014-12-31', 'REGISTERED'
from bench_household h cross join lateral generate_series(1, h.members) k order by h.id, k;
insert into person_year (village_code, person_id, year, politics, education, school, labour, work_months, healthy, chronic, serious, disabled)
select h.code, h.id * 8 + k, 2020, 'MASSES', (array['PRIMARY', 'JUNIOR', 'SENIOR'])[r.v % 3 + 1], case when k > 2 and r.v % 4 = 0 then 'PRIMARY' else 'NONE' end,
       (array['ORDINARY', 'WEAK', 'SKILLED', 'NONE'])[r.v % 4 + 1], case when r.v % 5 = 0 then 8 else 0 end, r.v % 7 > 1, r.v % 7 = 0, r.v % 50 = 0, r.v % 20 = 0
from bench_household h cross join lateral generate_series(1, h.members) k
cross join lateral (select hashint8extended(h.id * 8 + k, 4) & 1048575 as v) r order by h.id, k;
insert into household_year (village_code, household_id, year, persons, attribute, status, exit_year, main_cause, arable_mu, forest_mu, house_m2, dangerous_house, safe_water, road_type, road_distance_km, fuel, sanitary_toilet)
select h.code, h.id, y, h.members, case when h.r % 5 = 0 then 'DIBAO' else 'GENERAL' end,
       case when h.r % 200 = 0 then 'RELAPSED' when h.r % 40 = 1 then 'POOR' when h.r % 25 = 2 then 'LEAVING' else 'EXITED' end,
       case when h.r % 200 > 0 and h.r % 40 <> 1 then 2014 + h.r % 7 end, (array['ILLNESS', 'DISABILITY', 'SCHOOLING', 'SKILL', 'LABOUR', 'CAPITAL'])[h.r % 6 + 1],
       h.r % 20, h.r % 9, 60 + h.r % 80, h.r % 300 = 5, h.r % 400 <> 7, 'CONCRETE', 0.5, 'CLEAN', h.r % 2 = 0
from bench_household h cross join generate_series(2019, 2020) y order by h.id, y;
insert into income (village_code, household_id, year, persons, wage, business, dividend, dibao, pension, other_transfer, expense)
select h.code, h.id, y, h.members, h.members * (3000 + h.r % 9000) + (y - 2018) * 600, h.r % 5000, 300, case when h.r % 5 = 0 then 4200 else 0 end, h.r % 1300, 381, h.r % 1500
from bench_household h cross join generate_series(2018, 2020) y order by h.id, y;
insert into guarantee_check (village_code, household_id, year, checked_on, checkers, food, clothing, education, medical, housing, water, recorded_by, recorded_at)
select code, id, 2020, date '2020-06-01' + r % 150, '村干部', true, true, true, r % 97 > 0, r % 300 <> 5, true, 'bench', now() from bench_household where r % 5 < 4 order by id;
insert into history (actor, role, village_code, scope_code, event, table_name, row_id, subject_table, subject_id)
select 'bench', 'TOWN_CADRE', code, code, 'INSERT', 'household', id, 'household', id from bench_household order by id;
