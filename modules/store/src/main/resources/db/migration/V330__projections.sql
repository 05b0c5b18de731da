-- What is read is made of the log: which tables belong to which projection, where one stopped, and how it is made anew.

-- The tables of each projection; nothing else is ever replaced. Rows come by migrations alone.
create table projection_table (
    table_name text primary key,
    projection text not null
);

create index projection_table_of on projection_table (projection);

-- A projection that could not take a fact, until it has. No content of the fact is kept here.
create table projection_stop (
    projection text        primary key,
    position   bigint      not null,
    cause      text        not null,
    detail     text        not null,
    since      timestamptz not null default now(),
    tried_at   timestamptz not null default now(),
    attempts   int         not null default 1
);

-- Who had which projection made anew, when, and what came of it. No person stands for the command line.
create table projection_rebuild (
    id          bigint      generated always as identity primary key,
    projection  text        not null,
    person_id   text,
    person_name text,
    post_title  text,
    started_at  timestamptz not null default now(),
    heard_at    timestamptz not null default now(),
    reached     bigint      not null default 0,
    facts       bigint      not null default 0,
    ended_at    timestamptz,
    outcome     text check (outcome in ('DONE', 'FAILED', 'BROKEN_OFF')),
    failed_at   bigint,
    cause       text,
    detail      text,
    check ((ended_at is null) = (outcome is null))
);

-- One of each at a time, on whatever node.
create unique index projection_rebuild_running on projection_rebuild (projection) where ended_at is null;

-- Where the new tables are filled. The application owns no table, so it makes, fits out and exchanges them by these
-- functions alone, which act on nothing but the tables named above.
create schema rebuild;

-- New, empty tables like those in use, with their keys and indexes under the same names, and their privileges. Indexes
-- grow with the rows: to build them at the end would be one long transaction, and while such a one runs nothing is sealed.
create function open_rebuild(which text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
    part record;
begin
    for name in select table_name from public.projection_table where projection = which order by table_name loop
        if exists (select from pg_trigger where tgrelid = format('public.%I', name)::regclass and not tgisinternal) then
            raise exception '% is guarded by a trigger: it is not made anew', name;
        end if;
        execute format('drop table if exists rebuild.%I', name);
        execute format('create table rebuild.%1$I (like public.%1$I including defaults including generated '
                       'including constraints including storage including comments)', name);
        for part in
            select conname, pg_get_constraintdef(oid) as definition from pg_constraint
            where conrelid = format('public.%I', name)::regclass and contype in ('p', 'u', 'x')
            order by contype <> 'p', conname
        loop
            execute format('alter table rebuild.%I add constraint %I %s', name, part.conname, part.definition);
        end loop;
        for part in
            select pg_get_indexdef(i.indexrelid) as definition from pg_index i
            where i.indrelid = format('public.%I', name)::regclass
              and not exists (select from pg_constraint where conindid = i.indexrelid)
            order by i.indexrelid
        loop
            execute replace(part.definition, format(' ON public.%I ', name), format(' ON rebuild.%I ', name));
        end loop;
        for part in
            select privilege_type, grantee from pg_class, aclexplode(relacl)
            where oid = format('public.%I', name)::regclass and grantee <> relowner
        loop
            execute format('grant %s on rebuild.%I to %s', part.privilege_type, name,
                           case part.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(part.grantee)) end);
        end loop;
    end loop;
    if not found then
        raise exception 'nothing is kept by a projection named so';
    end if;
end
$$;

-- What the planner must know of one of them, before it is asked.
create function analyze_rebuild(which text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
begin
    if exists (select from public.projection_table where table_name = which) then
        execute format('analyze rebuild.%I', which);
    end if;
end
$$;

-- The new tables take the place of those in use, which are dropped.
create function swap_rebuild(which text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
begin
    for name in select table_name from public.projection_table where projection = which order by table_name loop
        execute format('lock table public.%I in access exclusive mode', name);
    end loop;
    for name in select table_name from public.projection_table where projection = which order by table_name loop
        execute format('drop table public.%I', name);
        execute format('alter table rebuild.%I set schema public', name);
    end loop;
end
$$;

-- Nothing is left of a rebuild that came to no end.
create function close_rebuild(which text) returns void
    language plpgsql security definer set search_path = pg_catalog, pg_temp as
$$
declare
    name text;
begin
    for name in select table_name from public.projection_table where projection = which order by table_name loop
        execute format('drop table if exists rebuild.%I', name);
    end loop;
end
$$;
