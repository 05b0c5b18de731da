-- The minutes of the meetings. Written by MinutesProjection alone.

create table minutes (
    meeting_id text primary key,
    version    int  not null,
    fixed_on   date
);

create table minutes_version (
    meeting_id text   not null,
    version    int    not null,
    text       text   not null,
    by_title   text   not null,
    by_name    text   not null,
    written_on date   not null,
    position   bigint not null,
    primary key (meeting_id, version)
);

-- 1 is whoever presided, 2 the member.
create table minutes_signer (
    meeting_id text not null,
    place      int  not null,
    post_id    text not null,
    post_title text not null,
    primary key (meeting_id, place)
);

create index minutes_signer_of_post on minutes_signer (post_id);

create table minutes_confirmation (
    meeting_id   text   not null,
    version      int    not null,
    post_id      text   not null,
    person_name  text   not null,
    confirmed_on date   not null,
    position     bigint not null,
    primary key (meeting_id, version, post_id)
);
