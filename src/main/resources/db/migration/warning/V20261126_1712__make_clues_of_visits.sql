-- A clue may also come from what a visit found.
alter table clue add visit_id bigint references visit;
alter table clue drop constraint clue_once;
alter table clue add constraint clue_once unique nulls not distinct (household_id, sign, year, villager_report_id, disaster_id, visit_id);
create index clue_visit on clue (visit_id);
