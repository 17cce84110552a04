-- A record about several households leaves one follow-up each: each is closed with that household's own word.
alter table follow_up drop constraint follow_up_source_source_id_kind_key;
alter table follow_up add constraint follow_up_each unique nulls not distinct (source, source_id, kind, household_id);
