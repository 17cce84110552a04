-- A sign-in that arrived too late to count by itself: sent again, it is found by the send that it came with.
alter table attendance_correction add column send_id uuid;
drop trigger history_insert on attendance_correction;
drop trigger history_update on attendance_correction;
call record_history('attendance_correction', 'send_id', 'attendance_correction', 'attendance_correction_id');
create unique index attendance_correction_send on attendance_correction (send_id);
