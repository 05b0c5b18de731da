-- Which circulation (持ち回り審議) a case is in, or was decided by. No event before told of one.

alter table case_file add column circulation_id text;
alter table case_file add column resolved_circulation_id text;

alter table fact add column circulation_id text;
create index fact_of_circulation on fact (circulation_id, position);

alter table notice add column circulation_id text;

-- The circulations as read. Written by CirculationProjection alone.

create table circulation (
    circulation_id   text   primary key,
    name             text   not null,
    ground           text   not null,
    reason           text   not null,
    papers           text   not null,
    rules            jsonb  not null,
    meeting_requests text   not null,
    seats            jsonb  not null,
    state            text   not null,
    started_on       date   not null,
    due_on           date   not null,
    decided_on       date,
    document_number  text,
    cancel_reason    text,
    position         bigint not null
);

create index circulation_by_state on circulation (state, due_on);

create table circulation_item (
    circulation_id text not null,
    item           int  not null,
    proposal_id    text not null,
    title          text not null,
    conditions     text not null,
    taken_out      text,
    outcome        jsonb,
    concluded_at   bigint,
    primary key (circulation_id, item)
);

create index circulation_item_of_proposal on circulation_item (proposal_id);

-- One row for each seat and item: what the member answered last, or that they do not answer.
create table circulation_seat (
    circulation_id text    not null,
    item           int     not null,
    post_id        text    not null,
    seat           int     not null,
    stance         text,
    words          text,
    person_name    text,
    answered_on    date,
    recused        text,
    primary key (circulation_id, item, post_id)
);

create index circulation_seat_of_post on circulation_seat (post_id) where stance is null and recused is null;

create table circulation_question (
    circulation_id text   not null,
    question       int    not null,
    text           text   not null,
    asker          jsonb  not null,
    asked_on       date   not null,
    answer         text,
    answerer       jsonb,
    answered_on    date,
    primary key (circulation_id, question)
);
