-- Recognises the key that this database was written with, without keeping it.
create table cipher_key (
    cipher_key_id integer primary key check (cipher_key_id = 1),
    fingerprint   bytea not null,
    created_at    timestamptz not null
);
grant select, insert on cipher_key to ${runtime};
