-- The moment of publishing is the moment of the change itself.
drop trigger history_insert on notice;
drop trigger history_update on notice;
call record_history('notice', 'published_at', 'notice', 'notice_id');
