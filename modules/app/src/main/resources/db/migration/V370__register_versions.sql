-- The register in both times. A project holds a version on the days from valid_from until valid_until, as known from the fact
-- at known_from until the one at known_until; the version tells every figure, its act, since when it holds, and what was
-- entered late or by an erratum. What held on a day, as known at a position, is one version of each project, and is found by
-- the place of that point, however long ago. Written by RegisterProjection alone.
create table register_version (
    project_id  text   not null,
    valid_from  date   not null,
    valid_until date,
    known_from  bigint not null,
    known_until bigint,
    facets      jsonb  not null,
    acts        jsonb  not null,
    since       jsonb  not null,
    entered     jsonb  not null,
    -- Whose register prints it; no one's where the project is not in a plan.
    plan_id     text   generated always as (
        case when facets ->> 'state' in ('ACTIVE', 'SUSPENDED', 'ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT')
             then facets -> 'placement' ->> 'plan' end) stored,
    -- Days since 2000 across, positions upwards; whole numbers are its edges, so a point half a step on lies in one alone.
    extent      box    not null generated always as (
        box(point(valid_from - date '2000-01-01', known_from),
            point(coalesce(valid_until - date '2000-01-01', 10000000), coalesce(known_until, 9007199254740992)))) stored,
    primary key (project_id, known_from, valid_from),
    check (valid_until > valid_from),
    check (known_until > known_from)
);

create index register_version_at on register_version using gist (extent) where plan_id is not null;

insert into projection_table (projection, table_name) values ('register', 'register_version');

-- Made anew from the events, by the processor that finds no place in the log noted.
truncate register_fact;
delete from token_entry where processor_name = 'register';

-- Which fact was the last one at an instant.
create index fact_by_time on fact (recorded_at, position);
