-- Every event of every aggregate, one row each, by what it is about and who did it. Written by FactProjection alone.

create table fact (
    position     bigint      primary key,
    event_id     text        not null unique,
    name         text        not null,
    revision     int         not null,
    aggregate_id text        not null,
    project_id   text,
    proposal_id  text,
    meeting_id   text,
    fiscal_year  int,
    recorded_at  timestamptz not null,
    acted_on     date,
    drafted_on   date,
    decided_on   date,
    effective_on date,
    person_id    text,
    person_name  text,
    post_id      text,
    post_title   text,
    on_behalf_of text,
    payload      jsonb       not null,
    is_public    boolean     not null
);

create index fact_of_project on fact (project_id, position);
create index fact_of_proposal on fact (proposal_id, position);
create index fact_of_meeting on fact (meeting_id, position);
create index fact_by_name on fact (name, position);
