-- Where copies of checkpoints were put, outside of what the administrator of this database holds.
create table checkpoint_anchor (
    place       text        not null,
    size        bigint      not null check (size > 0),
    anchored_at timestamptz not null default now(),
    primary key (place, size)
);
create trigger checkpoint_anchor_append_only before update or delete or truncate on checkpoint_anchor
    for each statement execute function refuse_change_of_recorded_events();

-- Who had the log checked, when, and what was found.
create table log_check (
    id          bigint generated always as identity primary key,
    occasion    text        not null check (occasion in ('PERSON', 'SCHEDULE', 'COMMAND_LINE')),
    person_id   text,
    person_name text,
    post_title  text,
    started_at  timestamptz not null default now(),
    seen_at     timestamptz not null default now(),
    reached     bigint      not null default 0,
    events      bigint      not null default 0,
    ended_at    timestamptz,
    outcome     text check (outcome in ('HOLDS', 'FAILS', 'BROKEN_OFF')),
    root_hash   bytea,
    checkpoints integer,
    problems    bigint,
    check ((ended_at is null) = (outcome is null))
);
-- One at a time, on whatever node.
create unique index log_check_running on log_check ((true)) where ended_at is null;

create table log_check_finding (
    check_id  bigint  not null references log_check,
    number    integer not null,
    problem   text    not null,
    log_index bigint  not null,
    row_name  text    not null,
    primary key (check_id, number)
);
create trigger log_check_finding_append_only before update or delete or truncate on log_check_finding
    for each statement execute function refuse_change_of_recorded_events();

-- What was found stays as it was told.
create function refuse_change_of_ended_check() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.ended_at is not null then
        raise exception 'a check of the log that has ended stays as it is';
    end if;
    return new;
end
$$;
create trigger log_check_stays before update or delete on log_check
    for each row execute function refuse_change_of_ended_check();
