-- What waits, the weightiest and oldest first: the first page of a county then reads its own fifty rows.
create index doubt_waiting on doubt (severity desc, found_on, doubt_id) where state in ('OPEN', 'EXPLAINED');
-- Which rules found anything, one look-up a rule.
create index doubt_rule on doubt (rule, village_code);
