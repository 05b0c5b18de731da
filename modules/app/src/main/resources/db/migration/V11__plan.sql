-- The plan as read, in both times. Written by RegisterProjection alone: one row for each thing that a fact says about
-- a project, never changed. What held on a day, as known at an instant, is the latest row by (effective_on, position).

create table register_fact (
    project_id   text        not null,
    facet        text        not null,
    value        jsonb       not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    position     bigint      not null,
    event_id     text        not null,
    proposal_id  text,
    meeting_id   text,
    primary key (project_id, facet, effective_on, position)
);

-- The plan's structure and its editions. Written by EditionProjection alone.

create table action_plan (
    plan_id     text        primary key,
    name        text        not null,
    first_year  int         not null,
    last_year   int         not null,
    goals       jsonb       not null,
    measures    jsonb       not null,
    adopted_on  date        not null,
    recorded_at timestamptz not null,
    position    bigint      not null unique
);

-- Frozen: rows holds them exactly as published.
create table edition (
    plan_id      text        not null,
    fiscal_year  int         not null,
    rows         jsonb       not null,
    source       text,
    published_on date        not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    position     bigint      not null unique,
    primary key (plan_id, fiscal_year)
);

-- Which project stands in which edition, for its marks and its history.
create table edition_row (
    plan_id     text    not null,
    fiscal_year int     not null,
    project_id  text    not null,
    added       boolean not null,
    position    bigint  not null,
    primary key (plan_id, fiscal_year, project_id)
);

create index edition_row_of_project on edition_row (project_id, fiscal_year);

-- What was gathered for the next edition; gone when that is published.
create table edition_draft (
    plan_id     text        not null,
    fiscal_year int         not null,
    rows        jsonb       not null,
    gathered_on date        not null,
    recorded_at timestamptz not null,
    position    bigint      not null unique,
    primary key (plan_id, fiscal_year)
);
