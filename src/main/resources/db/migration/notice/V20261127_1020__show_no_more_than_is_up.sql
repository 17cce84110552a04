-- Three to twelve figures can be called; a number of a person or an account is longer.
alter table notice add constraint notice_hotline_is_a_telephone check (hotline ~ '^[0-9]([ -]?[0-9]){2,11}$') not valid;

-- What was taken down is not read any more: that it was, and why, stays.
create or replace view public_notice as
select n.notice_id, n.village_code, n.kind, n.title, case when n.state = 'WITHDRAWN' then '' else n.body end as body, n.place, n.hotline, n.days,
       n.counts_workdays, n.starts_on, n.ends_on, n.state, n.result, n.corrects, n.withdrawn_because, case when n.state <> 'WITHDRAWN' then n.basis end as basis,
       (select count(*) from notice_line l where l.notice_id = n.notice_id)::integer as lines
from notice n
where n.published_by is not null;
create or replace view public_notice_line as
select l.notice_line_id, l.notice_id, l.position, l.name, l.group_name, l.decision, l.outcome
from notice_line l join notice n on n.notice_id = l.notice_id
where n.published_by is not null and n.state <> 'WITHDRAWN';
