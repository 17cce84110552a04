-- A visit answers the doubt that nobody came.
create trigger doubt_insert after insert on visit referencing new table as new_rows for each statement execute function doubt_is_due();
create trigger doubt_update after update on visit referencing new table as new_rows for each statement execute function doubt_is_due();
