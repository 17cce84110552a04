create extension if not exists pg_trgm;

-- Is this identity number registered anywhere in the county? Answers a word, shows nothing:
-- FREE (nowhere), HERE (in the viewer's range), ELSEWHERE (in a household out of sight), LEFT (known, in no household).
create function identity_standing(wanted bytea) returns text
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select coalesce((
    select case
               when not exists (select from public.membership m where m.person_id = p.person_id and m.left_on is null) then 'LEFT'
               when p.village_code >= current_setting('app.low', true) and p.village_code < current_setting('app.high', true) then 'HERE'
               else 'ELSEWHERE'
           end
    from public.person p where p.identity_hash = wanted), 'FREE')
$$;
-- Takes a person who left one household into another, by identity, without either side seeing the other.
create function claim_person(wanted bytea, into_household bigint, as_relation text, on_day date, why text) returns bigint
    language plpgsql
    security definer
    set search_path = pg_catalog, public
as
$$
declare
    claimed bigint;
    target  text;
begin
    select h.village_code into target from public.household h
    where h.household_id = into_household and h.ended_on is null
      and h.village_code >= current_setting('app.low', true) and h.village_code < current_setting('app.high', true);
    if target is null then
        raise exception 'household % is not in scope', into_household using errcode = 'insufficient_privilege';
    end if;
    select p.person_id into claimed from public.person p
    where p.identity_hash = wanted and p.died_on is null
      and not exists (select from public.membership m where m.person_id = p.person_id and m.left_on is null)
    for update;
    if claimed is null then
        return null;
    end if;
    update public.person set village_code = target where person_id = claimed and village_code <> target;
    update public.person_year set village_code = target where person_id = claimed and village_code <> target;
    insert into public.membership (village_code, household_id, person_id, relation, joined_on, join_reason)
    values (target, into_household, claimed, as_relation, on_day, why);
    return claimed;
end
$$;
-- Is a household number taken anywhere?
create function household_number_taken(wanted text) returns boolean
    language sql stable
    security definer
    set search_path = pg_catalog, public
as
$$
select exists (select from public.household where number = wanted)
$$;
revoke execute on function identity_standing(bytea) from public;
revoke execute on function claim_person(bytea, bigint, text, date, text) from public;
revoke execute on function household_number_taken(text) from public;
grant execute on function identity_standing(bytea) to ${runtime};
grant execute on function claim_person(bytea, bigint, text, date, text) to ${runtime};
grant execute on function household_number_taken(text) to ${runtime};
