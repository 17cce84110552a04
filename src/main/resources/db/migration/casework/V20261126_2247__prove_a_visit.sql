-- The recorded visit that a verification rests on; null where it rests on a paper form, or where none is asked for.
alter table case_step add column visit_id bigint references visit;
create index case_step_visit on case_step (visit_id);
