-- The meetings of the headquarters as read. Written by MeetingProjection alone.

create table meeting (
    meeting_id  text   primary key,
    name        text   not null,
    held_on     date   not null,
    starts_at   text   not null,
    place       text   not null,
    quorum_rule text   not null,
    state       text   not null,
    quorum      int,
    seats       jsonb  not null,
    reason      text,
    position    bigint not null
);

create index meeting_by_day on meeting (held_on desc);

create table meeting_item (
    meeting_id  text    not null,
    item        int     not null,
    proposal_id text    not null,
    title       text    not null,
    taken_off   text,
    resolution  jsonb,
    count       jsonb,
    resolved_at bigint,
    position    bigint  not null,
    primary key (meeting_id, item)
);

create index meeting_item_of_proposal on meeting_item (proposal_id);

create table meeting_presence (
    meeting_id text not null,
    post_id    text not null,
    presence   text not null,
    proxy_name text not null,
    primary key (meeting_id, post_id)
);

create table meeting_vote (
    meeting_id text not null,
    item       int  not null,
    post_id    text not null,
    ballot     text not null,
    primary key (meeting_id, item, post_id)
);
