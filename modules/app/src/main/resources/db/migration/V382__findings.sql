-- Findings of the audit, as they stand. No name stands here: who did what tell the facts. Written by FindingProjection alone.
create table finding (
    finding_id     text   primary key,
    number         text   not null,
    grade          text   not null,
    title          text   not null,
    found          text   not null,
    asked          text   not null,
    unit_id        text   not null,
    unit_name      text   not null,
    state          text   not null,
    answer_by      date   not null,
    answer         text,
    measure_by     date,
    measure_status text,
    account        text,
    recorded_on    date   not null,
    position       bigint not null
);
create index finding_of_unit on finding (unit_id, state);

create table finding_fact (
    finding_id text   not null,
    event_id   text   not null,
    position   bigint not null,
    primary key (finding_id, position)
);
create index finding_of_fact on finding_fact (position);

insert into projection_table (projection, table_name) values ('finding', 'finding'), ('finding', 'finding_fact');

-- The facts of a finding itself.
create index fact_of_aggregate on fact (aggregate_id, position);

-- Which number was given last. Written by FindingNumbers alone, in the transaction of the act.
create table finding_number (
    fiscal_year int primary key,
    last_number int not null
);
