-- 雪灾 is a kind of its own.
alter table disaster drop constraint disaster_kind_check;
alter table disaster add constraint disaster_kind_check
    check (kind in ('FLOOD', 'DROUGHT', 'HAIL', 'FROST', 'SNOW', 'WIND', 'LANDSLIDE', 'EARTHQUAKE', 'FIRE', 'PEST', 'OTHER'));
