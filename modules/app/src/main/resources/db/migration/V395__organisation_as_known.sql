-- The organisation of a day as it was known at a fact: a unit that was renamed later, or a holder who was put right later,
-- does not reach back. Names, places and holdings know the fact that said them; here stands the one that said their end.
-- Written by OrganisationProjection alone.

-- ended is the position of the unit, post, holding or seat that ends; what was said last of it counts.
create table organisation_end (
    ended    bigint not null,
    position bigint not null,
    last_day date   not null,
    primary key (ended, position)
);

insert into projection_table (projection, table_name) values ('organisation', 'organisation_end');

-- Every unit that was known, also one that is closed or still to come, as it is called and placed on a day: by what
-- held last, or else by what holds first.
create function organisation_unit_on(day date, known bigint)
    returns table (unit_id text, name text, parent_id text, valid_from date, valid_to date, "position" bigint)
    language sql stable as
$$
select u.unit_id,
       (select n.name
        from organisation_unit_name n
        where n.unit_id = u.unit_id and n.position <= known
        order by n.valid_from <= day desc,
                 case when n.valid_from <= day then n.valid_from end desc,
                 case when n.valid_from <= day then n.position end desc,
                 n.valid_from
        limit 1),
       (select p.parent_id
        from organisation_unit_place p
        where p.unit_id = u.unit_id and p.position <= known
        order by p.valid_from <= day desc,
                 case when p.valid_from <= day then p.valid_from end desc,
                 case when p.valid_from <= day then p.position end desc,
                 p.valid_from
        limit 1),
       u.valid_from,
       (select e.last_day from organisation_end e where e.ended = u.position and e.position <= known
        order by e.position desc limit 1),
       u.position
from organisation_unit u
where u.position <= known
$$;

-- The same with its department: its parent, or itself where it has sections of its own on that day.
create function organisation_line_on(day date, known bigint)
    returns table (unit_id text, name text, parent_id text, valid_from date, valid_to date, "position" bigint,
                   department_id text, department_name text)
    language sql stable as
$$
with unit as materialized (select * from organisation_unit_on(day, known))
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
create function organisation_post_on(day date, known bigint)
    returns table (post_id text, title text, kind text, unit_id text, valid_from date, valid_to date, "position" bigint)
    language sql stable as
$$
select p.post_id,
       (select t.title
        from organisation_post_title t
        where t.post_id = p.post_id and t.position <= known
        order by t.valid_from <= day desc,
                 case when t.valid_from <= day then t.valid_from end desc,
                 case when t.valid_from <= day then t.position end desc,
                 t.valid_from
        limit 1),
       p.kind,
       (select l.unit_id
        from organisation_post_place l
        where l.post_id = p.post_id and l.position <= known
        order by l.valid_from <= day desc,
                 case when l.valid_from <= day then l.valid_from end desc,
                 case when l.valid_from <= day then l.position end desc,
                 l.valid_from
        limit 1),
       p.valid_from,
       (select e.last_day from organisation_end e where e.ended = p.position and e.position <= known
        order by e.position desc limit 1),
       p.position
from organisation_post p
where p.position <= known
$$;

-- Read once more from the first fact, to find the ends; what is there already stays, so that nobody is without a post
-- meanwhile.
delete from token_entry where processor_name = 'organisation';
