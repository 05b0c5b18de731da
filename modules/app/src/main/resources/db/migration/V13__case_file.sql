-- The cases as read. Written by CaseProjection alone.

create table case_file (
    proposal_id         text    primary key,
    number              text    not null,
    kind                text    not null,
    title               text    not null,
    state               text    not null,
    plan_id             text    not null,
    project_id          text    not null,
    drafter             jsonb   not null,
    section             text    not null,
    change              jsonb   not null,
    round               int     not null,
    screening           jsonb,
    classification      jsonb,
    deferred            boolean not null,
    meeting_id          text,
    item                int,
    resolution          jsonb,
    resolved_meeting_id text,
    resolved_item       int,
    effective_on        date,
    conditions_open     boolean not null,
    drafted_on          date    not null,
    submitted_on        date,
    last_person_name    text    not null,
    last_post_title     text    not null,
    last_acted_on       date    not null,
    position            bigint  not null
);

create index case_file_by_number on case_file (number);
create index case_file_by_state on case_file (state, position desc);
create index case_file_of_project on case_file (project_id);

create table case_step (
    step_id     text    primary key,
    proposal_id text    not null,
    kind        text    not null,
    post_id     text    not null,
    post_title  text    not null,
    opened_on   date    not null,
    due_on      date    not null,
    is_open     boolean not null,
    position    bigint  not null
);

create unique index case_step_one_open on case_step (proposal_id) where is_open;

create table case_opinion (
    position    bigint primary key,
    proposal_id text   not null,
    act         text   not null,
    step_kind   text,
    actor       jsonb  not null,
    text        text   not null,
    points      jsonb  not null,
    acted_on    date   not null
);

create index case_opinion_of_case on case_opinion (proposal_id, position);

create table case_path (
    position       bigint primary key,
    proposal_id    text   not null,
    flow           text   not null,
    version        int    not null,
    elements       text[] not null,
    sequence_flows text[] not null
);

create index case_path_of_case on case_path (proposal_id, position);
