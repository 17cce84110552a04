-- Where a link stands. VOID: the month was unlocked or signed again, or the town made another link. ENDED: its days are over, used or not.
create function unit_standing(hash bytea, at timestamptz) returns table (standing text, ends_at timestamptz)
    language sql
    stable
    security definer
    set search_path = pg_catalog, public
as
$$
select case when l.void then 'VOID'
            when l.confirmed_at is null and r.state <> 'SIGNED' then 'VOID'
            when l.confirmed_at is not null and r.state <> 'CONFIRMED' then 'VOID'
            when exists (select from public.unit_link n where n.month_review_id = l.month_review_id and n.unit_link_id > l.unit_link_id) then 'VOID'
            when l.ends_at < at then 'ENDED'
            when l.confirmed_at is not null then 'CONFIRMED'
            else 'OPEN' end,
       l.ends_at
from public.unit_link l join public.month_review r on r.month_review_id = l.month_review_id
where l.token_hash = hash
$$;
revoke execute on function unit_standing(bytea, timestamptz) from public;
grant execute on function unit_standing(bytea, timestamptz) to ${runtime};

-- What the holder of a link may see, as long as it is open; once used, until its days are over. Of any other there is no row.
create or replace function unit_summary(hash bytea, at timestamptz)
    returns table (person text, unit text, village text, month date, grade text, remark text, sums jsonb, signed_on date, recipient text,
                   ends_at timestamptz, standing text, confirmed_at timestamptz, confirmed_by text, unit_remark text)
    language sql
    security definer
    set search_path = pg_catalog, public
as
$$
update public.unit_link l set opened_at = at
where l.token_hash = hash and l.opened_at is null and exists (select from public.unit_standing(hash, at) s where s.standing = 'OPEN');
select coalesce(c.name, a.name, r.person), c.unit, d.name, r.month, r.grade, r.remark, r.sums, r.signed_on, l.recipient, l.ends_at,
       s.standing, l.confirmed_at, l.confirmed_by, l.remark
from public.unit_link l
join public.unit_standing(hash, at) s on s.standing in ('OPEN', 'CONFIRMED')
join public.month_review r on r.month_review_id = l.month_review_id
join public.division d on d.code = r.village_code
left join public.account a on a.username = r.person
left join lateral (
    select c.name, c.unit from public.village_posting p join public.cadre c on c.cadre_id = p.cadre_id
    where p.account_id = a.account_id and p.village_code = r.village_code and p.arrived_on < r.month + interval '1 month'
    order by p.arrived_on desc limit 1) c on true
where l.token_hash = hash
$$;
