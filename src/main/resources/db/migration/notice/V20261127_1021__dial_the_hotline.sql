-- A telephone is no number to be counted: a county's may begin with its area code.
alter table parameter_definition
    drop constraint parameter_definition_kind_check,
    add constraint parameter_definition_kind_check check (kind in ('MONEY', 'WHOLE', 'PERCENT', 'DECIMAL', 'FRACTION', 'TELEPHONE'));
update parameter_definition set kind = 'TELEPHONE', low = 3, high = 12 where name = 'notice.hotline';
