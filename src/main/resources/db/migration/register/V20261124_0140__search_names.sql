-- A person is found by any part of the name. Names of two and three characters are all but a few, so the part after the
-- first and after the second character stand beside the name: an inside part is then a prefix, which an index answers
-- within row-level security. right(phone, 4) in an index is no use there: right() is not leakproof, a column is.
drop index person_phone_tail;
alter table person
    add column name_2 text collate "C" generated always as (substr(name, 2)) stored,
    add column name_3 text collate "C" generated always as (substr(name, 3)) stored,
    add column phone_tail text collate "C" generated always as (right(phone, 4)) stored;
drop trigger history_insert on person;
drop trigger history_update on person;
call record_history('person', 'pinyin,initials,facts_year,name_2,name_3,phone_tail', 'person', 'person_id');
-- With the id in the index, a thousand hits are read without touching the table.
drop index person_name;
drop index person_pinyin;
drop index person_initials;
create index person_name on person (name collate "C", village_code, person_id);
create index person_name_2 on person (name_2, village_code, person_id);
create index person_name_3 on person (name_3, village_code, person_id);
create index person_pinyin on person (pinyin, village_code, person_id);
create index person_initials on person (initials, village_code, person_id);
create index person_born on person (born_on, village_code, person_id);
create index person_phone_tail on person (phone_tail, village_code, person_id) where phone_tail is not null;
drop index membership_open;
create unique index membership_open on membership (person_id) include (household_id, village_code) where left_on is null;
-- Names in which a part can start later still.
create index person_long_name on person (village_code, person_id) where char_length(name) > 3;
create index person_long_name_trigram on person using gin (name gin_trgm_ops) where char_length(name) > 5;

-- Three characters or more from the fourth on: trigrams need like, which is not leakproof, so the function reads as the
-- owner and sets the viewer's range itself. It answers ids only.
create function person_named_inside(part text, most integer) returns setof bigint
    language plpgsql stable
    security definer
    set search_path = pg_catalog, public
as
$$
begin
    -- executed as text, so that the trigram index sees the part itself
    return query execute format(
        'select person_id from public.person
         where char_length(name) > 5 and name like %L and village_code >= $1 and village_code < $2
         order by person_id limit $3',
        '%' || replace(replace(replace(part, '\', '\\'), '%', '\%'), '_', '\_') || '%')
        using current_setting('app.low', true), current_setting('app.high', true), most;
end
$$;
revoke execute on function person_named_inside(text, integer) from public;
grant execute on function person_named_inside(text, integer) to ${runtime};

-- What lists sort and search by. Whole numbers compare leakproof, numeric does not: income in fen, unknown first.
alter table household_present
    add column urgency integer generated always as (
        case status when 'RELAPSED' then 1 when 'POOR' then 2 when 'LEAVING' then 3 when 'EXITED' then 4 else 5 end) stored not null,
    add column number_tail text collate "C" generated always as (right(number, 4)) stored not null,
    add column income_fen bigint generated always as (coalesce((per_head * 100)::bigint, -100000000000000)) stored not null;
create index household_present_number_tail on household_present (number_tail, village_code);
create index household_present_urgency_cause on household_present (urgency, main_cause, village_code, household_id) where not ended;
create index household_present_urgency on household_present (urgency, village_code, household_id) where not ended;
create index household_present_fen on household_present (income_fen, village_code, household_id) where not ended;
create index household_present_by_pinyin on household_present (pinyin, village_code, household_id) where not ended;
create index household_present_by_number on household_present (number, village_code, household_id) where not ended;
create index household_present_by_persons on household_present (persons, village_code, household_id) where not ended;
-- Rare and asked for.
create index household_present_missing on household_present (village_code, household_id) include (status, attribute, main_cause, exit_year)
    where not ended and missing_guarantees > 0;
create index household_present_below on household_present (village_code, household_id) include (status, attribute, main_cause, exit_year)
    where not ended and below_line;
create index household_present_dangerous on household_present (village_code, household_id) include (status, attribute, main_cause, exit_year)
    where not ended and dangerous_house;
create index household_present_unsafe_water on household_present (village_code, household_id) include (status, attribute, main_cause, exit_year)
    where not ended and not safe_water;
