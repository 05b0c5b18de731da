-- What a time-stamping authority answered (RFC 3161) to the hash of a signed state of the log, after it was verified.
create table event_log_time_stamp (
    size       bigint      primary key references event_log_checkpoint,
    answer     bytea       not null,
    stamped_at timestamptz not null,
    authority  text        not null,
    kept_at    timestamptz not null default now()
);

create trigger event_log_time_stamp_append_only before update or delete or truncate on event_log_time_stamp
    for each statement execute function refuse_change_of_recorded_events();
