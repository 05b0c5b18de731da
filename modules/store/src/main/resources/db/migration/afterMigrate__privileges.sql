-- What the application may do, where it does not own the tables itself: everything but to change what was recorded.
do $$
begin
    if not exists (select from pg_roles where rolname = 'nawate_application') then
        return;
    end if;
    grant usage on schema public to nawate_application;
    grant select, insert, update, delete on all tables in schema public to nawate_application;
    grant usage, select on all sequences in schema public to nawate_application;
    revoke update, delete, truncate
        on domain_event_entry, event_log, event_log_node, event_log_era, event_log_checkpoint, event_log_key
        from nawate_application;
    revoke insert, update, delete on flyway_schema_history from nawate_application;
end
$$;
