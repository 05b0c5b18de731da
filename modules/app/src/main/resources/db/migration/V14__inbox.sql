-- The steps that wait for somebody now. Written by InboxProjection alone.

create table inbox_step (
    step_id     text   primary key,
    proposal_id text   not null unique,
    kind        text   not null,
    post_id     text   not null,
    post_title  text   not null,
    opened_on   date   not null,
    due_on      date   not null,
    position    bigint not null
);

create index inbox_step_of_post on inbox_step (post_id, due_on);
