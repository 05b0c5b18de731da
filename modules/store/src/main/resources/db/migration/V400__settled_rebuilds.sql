-- An index of words takes what is entered into a list, and works it in when the list is full. In a rebuild the list may grow long:
-- to work in much at once costs a fraction. It is done here, by the owner, and writes no row, so the log is sealed meanwhile.
create function settle_rebuild(which text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp set maintenance_work_mem = '256MB' as
$$
declare
    part oid;
begin
    for part in
        select i.indexrelid
        from public.projection_table t
        join pg_index i on i.indrelid = to_regclass(format('rebuild.%I', t.table_name))
        join pg_class c on c.oid = i.indexrelid
        join pg_am a on a.oid = c.relam and a.amname = 'gin'
        where t.projection = which
    loop
        perform gin_clean_pending_list(part);
    end loop;
end
$$;
