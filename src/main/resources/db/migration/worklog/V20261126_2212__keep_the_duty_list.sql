-- An administrator keeps the lists of duties: words are corrected, tasks added or ended, a list follows the one before.
alter table duty
    add column ends_on date,
    add column version integer not null default 0,
    add check (ends_on is null or parent_duty_id is not null);
alter table duty_list add column version integer not null default 0;
grant insert, update on duty, duty_list to ${runtime};
call record_history('duty_list', scope_column => '');
call record_history('duty', scope_column => '');
create policy history_of_duties on history for select to ${runtime} using (scope_code is null and table_name in ('duty', 'duty_list'));
