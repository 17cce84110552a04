-- The households that somebody with an account answers for now.
create view helped_household with (security_invoker = true) as
select h.username, a.village_code, a.household_id from helper_assignment a join helper h on h.helper_id = a.helper_id
where a.to_on is null and h.ended_on is null and h.username is not null;
grant select on helped_household to ${runtime};
