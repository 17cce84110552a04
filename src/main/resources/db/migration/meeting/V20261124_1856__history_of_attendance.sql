-- Who came is recorded row by row, but thirty names are no thirty lines of their meeting's history.
drop trigger history_insert on meeting_attendee;
drop trigger history_update on meeting_attendee;
call record_history('meeting_attendee');
