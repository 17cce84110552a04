-- A post that a member takes or leaves answers, or raises, the doubt that nothing lets the household earn.
create trigger doubt_insert after insert on post_holding referencing new table as new_rows for each statement execute function doubt_is_due();
create trigger doubt_update after update on post_holding referencing new table as new_rows for each statement execute function doubt_is_due();

-- Whoever is watched is asked once.
insert into doubt_due (village_code, household_id) select village_code, household_id from household where monitored is not null order by 1, 2;
