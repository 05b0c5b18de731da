-- The organisation as read: every row holds from a day on. Written by OrganisationProjection alone.

create table organisation (
    organisation_id   text   primary key,
    name              text   not null,
    municipality_code text   not null,
    valid_from        date   not null,
    position          bigint not null unique
);

create table organisation_unit (
    unit_id    text   primary key,
    name       text   not null,
    parent_id  text,
    valid_from date   not null,
    position   bigint not null unique
);

create table organisation_post (
    post_id    text   primary key,
    title      text   not null,
    kind       text   not null,
    unit_id    text,
    valid_from date   not null,
    position   bigint not null unique
);

create index organisation_post_of_unit on organisation_post (unit_id, kind);

-- valid_to still counts; null while nobody has said when it ends.
create table organisation_holding (
    post_id     text   not null,
    person_id   text   not null,
    person_name text   not null,
    valid_from  date   not null,
    valid_to    date,
    position    bigint primary key
);

create index organisation_holding_of_post on organisation_holding (post_id, valid_from);
create index organisation_holding_of_person on organisation_holding (person_id, valid_from);

create table organisation_seat (
    post_id    text   primary key,
    role       text   not null,
    valid_from date   not null,
    position   bigint not null unique
);

-- A unit with its department: its parent, or itself where it has sections of its own.
create view organisation_line as
select u.unit_id,
       u.name,
       u.parent_id,
       u.valid_from,
       u.position,
       d.unit_id as department_id,
       d.name    as department_name
from organisation_unit u
         left join organisation_unit d on d.unit_id = coalesce(u.parent_id,
                                                               (select u.unit_id
                                                                where exists (select
                                                                              from organisation_unit s
                                                                              where s.parent_id = u.unit_id)));
