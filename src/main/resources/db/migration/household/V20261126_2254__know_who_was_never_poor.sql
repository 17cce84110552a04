-- NEVER: in the register because it is watched, though it was never registered as poor (domain 4: 边缘易致贫户, and strangers struck by sudden
-- hardship). It counts in no figure of the registered poor.
alter table household_year drop constraint household_year_status_check;
alter table household_year add check (status in ('POOR', 'LEAVING', 'EXITED', 'RELAPSED', 'CANCELLED', 'NEVER'));
alter table household_present alter column urgency set expression as (
    case status when 'RELAPSED' then 1 when 'POOR' then 2 when 'LEAVING' then 3 when 'EXITED' then 4 when 'NEVER' then 6 else 5 end);
alter table household_in_year alter column urgency set expression as (
    case status when 'RELAPSED' then 1 when 'POOR' then 2 when 'LEAVING' then 3 when 'EXITED' then 4 when 'NEVER' then 6 else 5 end);

-- A household's share in the sums of its year: cells of (kind, key). Who is not registered as poor counts in STATUS only.
create or replace function household_cells(h household_in_year) returns table (kind text, key text, households bigint, persons bigint, amount numeric)
    language sql immutable
    set search_path = pg_catalog, public
as
$$
select c.kind, c.key, 1::bigint, coalesce(c.persons, 0)::bigint, coalesce(c.amount, 0)
from (values
    ('STATUS', h.status, h.persons, 0::numeric, true),
    ('ATTRIBUTE', coalesce(h.attribute, 'none'), h.persons, 0, h.status not in ('CANCELLED', 'NEVER')),
    ('CAUSE', coalesce(h.main_cause, 'none'), h.persons, 0, h.status not in ('CANCELLED', 'NEVER')),
    ('EXIT', '', h.persons, 0, h.status = 'EXITED' and h.exit_year = h.year),
    ('BAND', coalesce(h.band, 'none'), h.persons, 0, h.status not in ('CANCELLED', 'NEVER')),
    ('MISSING', case when h.missing_guarantees is null then 'UNCHECKED' when h.missing_guarantees > 0 then 'MISSING' else 'WHOLE' end,
     h.persons, 0, h.status not in ('CANCELLED', 'NEVER')),
    ('INCOME', 'WAGE', h.income_persons, h.wage, h.status not in ('CANCELLED', 'NEVER') and h.per_head is not null),
    ('INCOME', 'BUSINESS', h.income_persons, h.business, h.status not in ('CANCELLED', 'NEVER') and h.per_head is not null),
    ('INCOME', 'PROPERTY', h.income_persons, h.property, h.status not in ('CANCELLED', 'NEVER') and h.per_head is not null),
    ('INCOME', 'TRANSFER', h.income_persons, h.transfer, h.status not in ('CANCELLED', 'NEVER') and h.per_head is not null),
    ('INCOME', 'EXPENSE', h.income_persons, h.expense, h.status not in ('CANCELLED', 'NEVER') and h.per_head is not null),
    ('INCOME', 'NET', h.income_persons, h.net, h.status not in ('CANCELLED', 'NEVER') and h.per_head is not null)
) c (kind, key, persons, amount, counts)
where c.counts and not h.ended
$$;
revoke execute on function household_cells(household_in_year) from public;
