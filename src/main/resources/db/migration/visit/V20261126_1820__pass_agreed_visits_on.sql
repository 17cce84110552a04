-- Who keeps an agreement to come again, where it passed to somebody else.
alter table visit add next_by text;
drop index visit_agreed;
create index visit_agreed on visit (coalesce(next_by, visitor), next_on) where next_on is not null and withdrawn_because is null;
