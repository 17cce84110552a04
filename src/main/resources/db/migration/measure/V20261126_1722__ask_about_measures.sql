-- A measure answers the doubt that nobody helps.
create trigger doubt_insert after insert on measure referencing new table as new_rows for each statement execute function doubt_is_due();
create trigger doubt_update after update on measure referencing new table as new_rows for each statement execute function doubt_is_due();

-- Every village is asked once about loads, visits and measures.
insert into doubt_due (village_code, household_id) select distinct village_code, 0::bigint from household order by 1;
