-- The key under which the name of a person is sealed in the events, itself sealed under the city's master key, which is not in
-- this database. Where it was destroyed the row stays, so that no new key is made for that person.
create table person_key (
    person_id    text        primary key,
    wrapped_key  bytea       check (octet_length(wrapped_key) = 60),
    master_key   text,
    made_at      timestamptz not null default now(),
    destroyed_at timestamptz,
    check ((wrapped_key is null) = (master_key is null)),
    check ((wrapped_key is null) = (destroyed_at is not null))
);

-- What was destroyed stays so.
create function refuse_return_of_destroyed_key() returns trigger language plpgsql as $$
begin
    raise exception 'A destroyed key does not come back: % on % is refused', tg_op, tg_table_name
        using errcode = 'restrict_violation';
end
$$;
create trigger person_key_stays_destroyed before update or delete on person_key
    for each row when (old.wrapped_key is null) execute function refuse_return_of_destroyed_key();
create trigger person_key_is_kept before truncate on person_key
    for each statement execute function refuse_return_of_destroyed_key();
