-- Who acts for an absent post, in order, by the day. Written by OrganisationProjection alone.
create table organisation_stand_in (
    post_id    text   not null,
    stand_ins  text[] not null,
    valid_from date   not null,
    position   bigint primary key
);

create index organisation_stand_in_of_day on organisation_stand_in (post_id, valid_from desc, position desc);

-- When people are away. Written by StaffProjection alone, as the delegations. Both days count; what was cancelled before
-- it began ends before it begins.
create table staff_absence (
    person_id     text   not null,
    number        int    not null,
    person_name   text   not null,
    absent_from   date   not null,
    absent_until  date   not null,
    reason        text   not null,
    by_title      text   not null,
    by_name       text   not null,
    registered_on date   not null,
    position      bigint not null unique,
    primary key (person_id, number)
);

create index staff_absence_by_end on staff_absence (absent_until);

-- To which post the holder of a post has handed its steps for a period.
create table staff_delegation (
    person_id    text   not null,
    number       int    not null,
    person_name  text   not null,
    post_id      text   not null,
    post_title   text   not null,
    to_post_id   text   not null,
    to_title     text   not null,
    valid_from   date   not null,
    valid_until  date   not null,
    reason       text   not null,
    by_title     text   not null,
    by_name      text   not null,
    delegated_on date   not null,
    position     bigint not null unique,
    primary key (person_id, number)
);

create index staff_delegation_by_end on staff_delegation (valid_until);
