-- What a notice rests on stands in its words; a reader of another language gets it beside the words of the template.
create or replace view public_notice as
select n.notice_id, n.village_code, n.kind, n.title, n.body, n.place, n.hotline, n.days, n.counts_workdays, n.starts_on, n.ends_on, n.state, n.result,
       n.corrects, n.withdrawn_because, n.basis
from notice n
where n.published_by is not null;
