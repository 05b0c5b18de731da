-- A newer version may change the tables in use while an older one makes them anew: what was made by then does not fit any more.
create or replace function swap_rebuild(which text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
begin
    for name in select table_name from public.projection_table where projection = which order by table_name loop
        execute format('lock table public.%I in access exclusive mode', name);
    end loop;
    for name in select table_name from public.projection_table where projection = which order by table_name loop
        if (select array_agg(row (attname, atttypid, attnotnull)::text order by attname) from pg_attribute
            where attrelid = format('public.%I', name)::regclass and attnum > 0 and not attisdropped)
           is distinct from
           (select array_agg(row (attname, atttypid, attnotnull)::text order by attname) from pg_attribute
            where attrelid = format('rebuild.%I', name)::regclass and attnum > 0 and not attisdropped) then
            raise exception '% has been changed since it began to be made anew', name;
        end if;
        execute format('drop table public.%I', name);
        execute format('alter table rebuild.%I set schema public', name);
    end loop;
end
$$;
