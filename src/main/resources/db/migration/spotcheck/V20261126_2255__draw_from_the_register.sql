alter table spot_item drop constraint spot_item_status_check;
alter table spot_item add check (status in ('POOR', 'LEAVING', 'EXITED', 'RELAPSED', 'CANCELLED', 'NEVER'));
