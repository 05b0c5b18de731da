-- What the application may do, where it does not own the tables itself: everything but to change what was recorded. Tables of
-- what was recorded are those whose trigger refuses a change.
revoke execute on function lock_recorded_events() from public;
revoke execute on function open_rebuild(text), settle_rebuild(text), analyze_rebuild(text), swap_rebuild(text),
    close_rebuild(text) from public;

do $$
declare
    recorded regclass;
begin
    if not exists (select from pg_roles where rolname = 'nawate_application') then
        return;
    end if;
    grant usage on schema public to nawate_application;
    grant select, insert, update, delete on all tables in schema public to nawate_application;
    grant usage, select on all sequences in schema public to nawate_application;
    grant execute on function lock_recorded_events() to nawate_application;
    -- Which tables are made anew is said by migrations alone.
    revoke insert, update, delete on projection_table from nawate_application;
    grant usage on schema rebuild to nawate_application;
    grant execute on function open_rebuild(text), settle_rebuild(text), analyze_rebuild(text), swap_rebuild(text),
        close_rebuild(text) to nawate_application;
    for recorded in
        select distinct tgrelid::regclass from pg_trigger
        where tgfoid = 'refuse_change_of_recorded_events'::regproc
    loop
        execute format('revoke update, delete, truncate on %s from nawate_application', recorded);
    end loop;
    revoke insert, update, delete on flyway_schema_history from nawate_application;
end
$$;
