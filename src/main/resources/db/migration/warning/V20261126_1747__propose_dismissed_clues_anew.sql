-- What was dismissed stays as it was decided; facts that are worse are a clue of their own, in the next round.
alter table clue add round integer not null default 0 check (round >= 0);
alter table clue drop constraint clue_once;
alter table clue add constraint clue_once unique nulls not distinct (household_id, sign, year, villager_report_id, disaster_id, visit_id, round);
