-- What the rates divide by stands as it was on the day of the draw: a wrong exit that is mended afterwards stays a wrong exit of a household
-- that had exited.
alter table spot_item add status text;
alter table spot_item disable trigger user;
update spot_item i set status = p.status from household_present p where p.household_id = i.household_id;
alter table spot_item enable trigger user;
alter table spot_item alter status set not null;
alter table spot_item add check (status in ('POOR', 'LEAVING', 'EXITED', 'RELAPSED', 'CANCELLED'));

-- The villages of a draw: whom they counted, and how many of them were in the register.
create table spot_village (
    spot_village_id bigint generated always as identity primary key,
    village_code  text collate "C" not null references division (code) on update cascade,
    spot_draw_id  bigint not null references spot_draw,
    -- null where the village had reported nobody
    population    integer check (population > 0),
    registered    integer not null check (registered >= 0),
    unique (spot_draw_id, village_code)
);
create index spot_village_village on spot_village (village_code, spot_draw_id);
call protect_casework('spot_village');
call record_history('spot_village');
