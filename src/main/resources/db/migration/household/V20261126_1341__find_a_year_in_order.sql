-- A figure of a dashboard opens the households of a year with one cause, attribute or income band: found in the list's own
-- order, so that the first page of a county reads its own fifty rows.
create index household_in_year_cause on household_in_year (year, main_cause, urgency, village_code, household_id) where not ended;
create index household_in_year_attribute on household_in_year (year, attribute, urgency, village_code, household_id) where not ended;
create index household_in_year_band on household_in_year (year, band, urgency, village_code, household_id) where not ended;
