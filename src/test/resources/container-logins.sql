create role zhucun_owner login password 'test';
create role zhucun_app login password 'test';
alter database zhucun owner to zhucun_owner;
alter schema public owner to zhucun_owner;
