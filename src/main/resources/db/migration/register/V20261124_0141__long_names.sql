-- With the name in it the small index answers alone; without, the planner reads every name of the county instead.
drop index person_long_name;
create index person_long_name on person (village_code, person_id, name) where char_length(name) > 3;
