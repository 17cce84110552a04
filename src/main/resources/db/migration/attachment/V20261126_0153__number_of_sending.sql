-- The number under which a phone sent a file: a repeated sending finds it.
alter table attachment add column send_id uuid unique;
