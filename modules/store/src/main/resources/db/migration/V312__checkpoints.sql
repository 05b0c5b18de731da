-- What was signed of the log: its size and root at a moment, as a note that anybody can check (C2SP tlog-checkpoint).
create table event_log_checkpoint (
    size      bigint      primary key check (size > 0),
    root_hash bytea       not null check (octet_length(root_hash) = 32),
    note      text        not null,
    signed_at timestamptz not null default now()
);

-- The public keys by which checkpoints were signed, each from the first one that it signed.
create table event_log_key (
    verifying_key text        primary key,
    first_size    bigint      not null,
    known_since   timestamptz not null default now()
);

create trigger event_log_checkpoint_append_only before update or delete or truncate on event_log_checkpoint
    for each statement execute function refuse_change_of_recorded_events();
create trigger event_log_key_append_only before update or delete or truncate on event_log_key
    for each statement execute function refuse_change_of_recorded_events();
