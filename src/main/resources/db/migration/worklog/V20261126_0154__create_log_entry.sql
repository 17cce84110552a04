-- What a First Secretary and the team are there for: lists that follow one another, each with duties (parent null) and their tasks.
create table duty_list (
    duty_list_id bigint generated always as identity primary key,
    year       integer not null unique,
    name       text not null,
    name_en    text not null,
    document   text not null,
    valid_from date not null unique
);
grant select on duty_list to ${runtime};

create table duty (
    duty_id        bigint generated always as identity primary key,
    duty_list_id   bigint not null references duty_list,
    parent_duty_id bigint references duty,
    position       integer not null,
    -- the same work has the same code in every list
    code           text not null check (code ~ '^[a-z-]+$'),
    short_name     text not null,
    short_name_en  text not null,
    name           text not null,
    name_en        text not null,
    unique (duty_list_id, code)
);
create index duty_parent on duty (parent_duty_id);
grant select on duty to ${runtime};

insert into duty_list (year, name, name_en, document, valid_from) values
    (2015, '第一书记职责（2015）', 'Duties of First Secretaries (2015)', '组通字〔2015〕24号', '2015-04-29'),
    (2017, '驻村工作队主要任务（2017）', 'Main tasks of resident teams (2017)', '中办国办《关于加强贫困村驻村工作队选派管理工作的指导意见》', '2017-12-24'),
    (2021, '驻村干部职责（2021）', 'Duties of resident cadres (2021)', '中办《关于向重点乡村持续选派驻村第一书记和工作队的意见》', '2021-05-11');

insert into duty (duty_list_id, position, code, short_name, short_name_en, name, name_en)
select l.duty_list_id, d.position, d.code, d.name, d.name_en, d.name, d.name_en
from (values
    (2015, 1, 'duty-branch', '建强基层组织', 'Strengthen the party organisation'),
    (2015, 2, 'duty-poverty', '推动精准扶贫', 'Advance precise poverty alleviation'),
    (2015, 3, 'duty-service', '为民办事服务', 'Serve the villagers'),
    (2015, 4, 'duty-governance', '提升治理水平', 'Improve governance'),
    (2017, 1, 'duty-branch', '建强基层组织', 'Strengthen the party organisation'),
    (2017, 2, 'duty-poverty', '推动精准扶贫', 'Advance precise poverty alleviation'),
    (2017, 3, 'duty-service', '为民办事服务', 'Serve the villagers'),
    (2017, 4, 'duty-governance', '提升治理水平', 'Improve governance'),
    (2021, 1, 'duty-branch', '建强村党组织', 'Strengthen the village party organisation'),
    (2021, 2, 'duty-prosperity', '推进强村富民', 'Make village and villagers prosper'),
    (2021, 3, 'duty-governance', '提升治理水平', 'Improve governance'),
    (2021, 4, 'duty-service', '为民办事服务', 'Serve the villagers')) d (year, position, code, name, name_en)
join duty_list l using (year);

insert into duty (duty_list_id, parent_duty_id, position, code, short_name, short_name_en, name, name_en)
select l.duty_list_id, p.duty_id, t.position, t.code, t.short_name, t.short_name_en, t.name, t.name_en
from (values
    (2015, 'duty-branch', 1, 'party', '党建', 'Party', '整顿村党组织，配齐班子，落实“三会一课”', 'Put the branch in order, complete its committee, keep its regular meetings'),
    (2015, 'duty-branch', 2, 'successors', '培养人', 'Training', '培养村后备干部，发展年轻党员', 'Train successors of the village cadres, recruit young party members'),
    (2015, 'duty-poverty', 3, 'policy', '政策宣讲', 'Policy', '宣传贯彻党的路线方针政策和强农惠农富农政策', 'Explain policies for villages and farmers'),
    (2015, 'duty-poverty', 4, 'identification', '识别退出', 'Identify, exit', '参与精准识别和建档立卡，制定脱贫规划和计划', 'Take part in identifying and registering, plan the way out of poverty'),
    (2015, 'duty-poverty', 5, 'measures', '产业帮扶', 'Measures', '落实帮扶措施，选准发展路子，发展特色产业', 'Carry out measures for households, find and develop what the village can live on'),
    (2015, 'duty-poverty', 6, 'collective', '集体经济', 'Collective', '发展壮大村级集体经济', 'Build up the collective economy'),
    (2015, 'duty-service', 7, 'services', '办实事', 'Services', '代办代理，帮群众办实事、解难题', 'Do errands for villagers and solve their difficulties'),
    (2015, 'duty-service', 8, 'visiting', '走访关爱', 'Visits', '经常入户走访，关爱留守儿童、妇女、老人和困难家庭', 'Visit homes often, look after children, women and old people left behind and families in need'),
    (2015, 'duty-governance', 9, 'disclosure', '公开监督', 'Disclosure', '推动“四议两公开”，管好资金项目和村务公开', 'Four discussions and two disclosures; watch over funds, projects and village affairs'),
    (2015, 'duty-governance', 10, 'customs', '村规民约', 'Customs', '促进依法办事、移风易俗，化解矛盾，维护稳定', 'Promote law and good customs, settle disputes, keep the peace'),
    (2017, 'duty-poverty', 1, 'policy', '政策宣讲', 'Policy', '宣传贯彻党中央、国务院关于脱贫攻坚的方针政策', 'Explain the policies of the fight against poverty'),
    (2017, 'duty-poverty', 2, 'identification', '识别退出', 'Identify, exit', '指导精准识别、精准帮扶、精准退出，参与拟定脱贫规划计划', 'Guide identification, assistance and exit; help to draw up plans'),
    (2017, 'duty-poverty', 3, 'measures', '产业帮扶', 'Measures', '参与实施产业、劳务、搬迁、危房改造、教育、健康、生态等帮扶', 'Take part in measures: industry, work away, relocation, houses, schooling, health, ecology'),
    (2017, 'duty-service', 4, 'services', '行业政策', 'Services', '推动金融、交通、水利、电力、通信、文化、社保等政策到村到户', 'Bring finance, roads, water, power, communication, culture and social security to village and household'),
    (2017, 'duty-branch', 5, 'collective', '集体经济', 'Collective', '推动发展村级集体经济，管好用好集体收入', 'Develop the collective economy, manage and use its income well'),
    (2017, 'duty-governance', 6, 'disclosure', '资金项目', 'Funds, projects', '监管扶贫资金项目，推动落实公示公告', 'Watch over poverty funds and projects, see that they are disclosed'),
    (2017, 'duty-service', 7, 'motivation', '扶志扶智', 'Motivation', '做好思想发动、宣传教育和情感沟通，激发内生动力', 'Encourage, teach and stay close to people, so that they want to move on'),
    (2017, 'duty-governance', 8, 'customs', '村规民约', 'Customs', '加强法治教育，推动移风易俗，指导制定村规民约', 'Teach the law, change customs, help to draw up village rules'),
    (2017, 'duty-service', 9, 'language', '普通话', 'Language', '推广普及普通话', 'Spread the common language'),
    (2017, 'duty-branch', 10, 'party', '党建', 'Party', '加强基层组织建设，培养致富带头人，打造“不走的工作队”', 'Strengthen the party organisation, train local entrepreneurs, leave behind a team that stays'),
    (2021, 'duty-branch', 1, 'party', '党建', 'Party', '推动村干部、党员学习，整顿软弱涣散，抓党建促乡村振兴', 'Party members and cadres learn; weak organisations are put in order'),
    (2021, 'duty-branch', 2, 'successors', '培养人', 'Training', '优化村“两委”班子，培养后备力量，发展年轻党员', 'Improve the two committees, train successors, recruit young party members'),
    (2021, 'duty-branch', 3, 'clean', '廉洁监督', 'Integrity', '防范化解黑恶势力、家族宗族势力和村级腐败', 'Guard against gangs, clans and corruption in the village'),
    (2021, 'duty-prosperity', 4, 'identification', '监测帮扶', 'Monitoring', '常态化监测和精准帮扶，防止规模性返贫', 'Monitor and help regularly, prevent falling back into poverty'),
    (2021, 'duty-prosperity', 5, 'measures', '乡村产业', 'Industry', '推动加快发展乡村产业，促进农民增收', 'Develop industry in the village, raise incomes'),
    (2021, 'duty-prosperity', 6, 'collective', '集体经济', 'Collective', '发展壮大新型农村集体经济', 'Build up the new collective economy'),
    (2021, 'duty-governance', 7, 'customs', '乡村治理', 'Governance', '推动自治法治德治结合，化解矛盾，移风易俗', 'Self-government, law and good custom; settle disputes'),
    (2021, 'duty-governance', 8, 'disclosure', '公开监督', 'Disclosure', '推动“四议两公开”，建立村务监督机制', 'Four discussions and two disclosures; supervision of village affairs'),
    (2021, 'duty-service', 9, 'services', '办实事', 'Services', '落实惠民政策，解决急难愁盼问题', 'Carry out policies for people, solve what presses them'),
    (2021, 'duty-service', 10, 'visiting', '走访关爱', 'Visits', '经常联系走访群众，参与便民服务，关爱困难人群', 'Visit people often, look after those in need')) t (year, duty, position, code, short_name, short_name_en, name, name_en)
join duty_list l using (year)
join duty p on p.duty_list_id = l.duty_list_id and p.code = t.duty;

-- A day's work, by one person. happened_on is the day it was done, recorded_at the moment it was written down.
create table log_entry (
    log_entry_id bigint generated always as identity primary key,
    village_code text collate "C" not null references division (code) on update cascade,
    send_id      uuid not null unique,
    happened_on  date not null,
    author       text not null,
    said         text not null check (length(said) <= 4000),
    -- codes of tasks in the list of that day
    kinds        text[] not null,
    people       text check (length(people) between 1 and 200),
    problem      text check (length(problem) between 1 and 400),
    promise      text check (length(promise) between 1 and 400),
    promised_by  date,
    latitude     numeric(8, 5) check (latitude between -90 and 90),
    longitude    numeric(8, 5) check (longitude between -180 and 180),
    accuracy   integer check (accuracy >= 0),
    recorded_at  timestamptz not null,
    version      integer not null default 0,
    check ((promise is null) = (promised_by is null)),
    check ((latitude is null) = (longitude is null))
);
create index log_entry_village on log_entry (village_code, happened_on, log_entry_id);
create index log_entry_author on log_entry (author, happened_on);
call protect_casework('log_entry');
call record_history('log_entry', 'send_id,recorded_at', 'log_entry', 'log_entry_id');
