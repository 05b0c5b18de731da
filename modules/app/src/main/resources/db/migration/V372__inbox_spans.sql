-- What was owed by whom at any fact: steps and duties, each from the fact that put it before a post until the one that took it
-- away. Written by InboxProjection alone.
create table inbox_span (
    item_id     text      not null,
    proposal_id text      not null,
    sort        text      not null check (sort in ('STEP', 'DUTY')),
    kind        text      not null,
    post_id     text      not null,
    post_title  text      not null,
    opened_on   date      not null,
    due_on      date      not null,
    opened_at   bigint    not null,
    known_from  bigint    not null,
    known_until bigint,
    known       int8range not null generated always as (int8range(known_from, known_until)) stored,
    primary key (item_id, known_from),
    check (known_until > known_from)
);

-- At any fact few things are owed in a city, whoever owes them.
create index inbox_span_at on inbox_span using gist (known);
create index inbox_span_open on inbox_span (proposal_id) where known_until is null;

insert into projection_table (projection, table_name) values ('inbox', 'inbox_span');

-- Made anew from the events, by the processor that finds no place in the log noted.
truncate inbox_step;
delete from token_entry where processor_name = 'inbox';
