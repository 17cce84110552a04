-- Sorted by age, who has no known day of birth stands at the end, as if not yet born: a page then knows where it goes on.
create index person_age on person ((coalesce(born_on, date '9999-12-31')), village_code, person_id);
