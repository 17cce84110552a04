-- What somebody agreed to come back for, by the day.
create index visit_agreed on visit (visitor, next_on) where next_on is not null and withdrawn_because is null;
