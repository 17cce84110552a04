-- A dashboard counts the cases of a year without reading them.
create index case_file_of_year on case_file (year, village_code) include (kind, outcome, due_on);
