-- Units and posts change their names and places, and end, by the day. Written by OrganisationProjection alone.

drop view organisation_line;

create table organisation_unit_name (
    unit_id    text   not null,
    name       text   not null,
    valid_from date   not null,
    position   bigint primary key
);

create index organisation_unit_name_of_day on organisation_unit_name (unit_id, valid_from, position);

create table organisation_unit_place (
    unit_id    text   not null,
    parent_id  text,
    valid_from date   not null,
    position   bigint primary key
);

create index organisation_unit_place_of_day on organisation_unit_place (unit_id, valid_from, position);

insert into organisation_unit_name select unit_id, name, valid_from, position from organisation_unit;
insert into organisation_unit_place select unit_id, parent_id, valid_from, position from organisation_unit;

-- valid_to still counts; null while nobody has said when it ends.
alter table organisation_unit
    drop column name,
    drop column parent_id,
    add column valid_to date,
    add column successors text[] not null default '{}';

create table organisation_post_title (
    post_id    text   not null,
    title      text   not null,
    valid_from date   not null,
    position   bigint primary key
);

create index organisation_post_title_of_day on organisation_post_title (post_id, valid_from, position);

create table organisation_post_place (
    post_id    text   not null,
    unit_id    text,
    valid_from date   not null,
    position   bigint primary key
);

create index organisation_post_place_of_day on organisation_post_place (post_id, valid_from, position);

insert into organisation_post_title select post_id, title, valid_from, position from organisation_post;
insert into organisation_post_place select post_id, unit_id, valid_from, position from organisation_post;

drop index organisation_post_of_unit;

alter table organisation_post
    drop column title,
    drop column unit_id,
    add column valid_to date,
    add column successor_id text;

-- A seat may end and be given anew.
alter table organisation_seat
    drop constraint organisation_seat_pkey,
    drop constraint organisation_seat_position_key,
    add primary key (position),
    add column valid_to date;

create index organisation_seat_of_post on organisation_seat (post_id, valid_from);

-- What is made of a reorganisation, as prepared last.
create table organisation_reorganisation (
    reorganisation_id text   primary key,
    name              text   not null,
    effective_on      date   not null,
    changes           jsonb  not null,
    state             text   not null,
    prepared_on       date   not null,
    ended_on          date,
    reason            text,
    position          bigint not null unique
);

-- Every unit, also one that is closed or still to come, as it is called and placed on a day: by what held last, or
-- else by what holds first.
create function organisation_unit_on(day date)
    returns table (unit_id text, name text, parent_id text, valid_from date, valid_to date, "position" bigint)
    language sql stable as
$$
select u.unit_id,
       (select n.name
        from organisation_unit_name n
        where n.unit_id = u.unit_id
        order by n.valid_from <= day desc,
                 case when n.valid_from <= day then n.valid_from end desc,
                 case when n.valid_from <= day then n.position end desc,
                 n.valid_from
        limit 1),
       (select p.parent_id
        from organisation_unit_place p
        where p.unit_id = u.unit_id
        order by p.valid_from <= day desc,
                 case when p.valid_from <= day then p.valid_from end desc,
                 case when p.valid_from <= day then p.position end desc,
                 p.valid_from
        limit 1),
       u.valid_from,
       u.valid_to,
       u.position
from organisation_unit u
$$;

-- The same with its department: its parent, or itself where it has sections of its own on that day.
create function organisation_line_on(day date)
    returns table (unit_id text, name text, parent_id text, valid_from date, valid_to date, "position" bigint,
                   department_id text, department_name text)
    language sql stable as
$$
with unit as materialized (select * from organisation_unit_on(day))
select u.unit_id,
       u.name,
       u.parent_id,
       u.valid_from,
       u.valid_to,
       u.position,
       d.unit_id,
       d.name
from unit u
         left join unit d
                   on d.unit_id = coalesce(u.parent_id,
                                           (select u.unit_id
                                            where exists (select
                                                          from unit s
                                                          where s.parent_id = u.unit_id
                                                            and s.valid_from <= day
                                                            and (s.valid_to is null or s.valid_to >= day))))
$$;

-- Every post likewise.
create function organisation_post_on(day date)
    returns table (post_id text, title text, kind text, unit_id text, valid_from date, valid_to date,
                   successor_id text, "position" bigint)
    language sql stable as
$$
select p.post_id,
       (select t.title
        from organisation_post_title t
        where t.post_id = p.post_id
        order by t.valid_from <= day desc,
                 case when t.valid_from <= day then t.valid_from end desc,
                 case when t.valid_from <= day then t.position end desc,
                 t.valid_from
        limit 1),
       p.kind,
       (select l.unit_id
        from organisation_post_place l
        where l.post_id = p.post_id
        order by l.valid_from <= day desc,
                 case when l.valid_from <= day then l.valid_from end desc,
                 case when l.valid_from <= day then l.position end desc,
                 l.valid_from
        limit 1),
       p.valid_from,
       p.valid_to,
       p.successor_id,
       p.position
from organisation_post p
$$;
