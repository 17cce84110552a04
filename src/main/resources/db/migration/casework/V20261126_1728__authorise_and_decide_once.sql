-- When the family signed that its property may be queried (domain 4); null for cases from before it was asked.
alter table case_file add authorised_on date;

-- A household has one case at a time that decides how it stands.
create unique index case_file_standing on case_file (household_id)
    where outcome is null and kind in ('IDENTIFICATION', 'EXIT', 'CORRECTION');
