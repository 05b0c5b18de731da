-- Plans lie side by side, each in days of its own, so that a point lies in versions of one plan alone however many there are.
create function register_plan_place(plan text) returns double precision
    language sql immutable parallel safe
    return ('x' || substr(md5(coalesce(plan, '')), 1, 5))::bit(20)::int * 20000000::double precision;

alter table register_version drop column extent;
alter table register_version add column extent box not null generated always as (
    box(point(register_plan_place(facets -> 'placement' ->> 'plan') + (valid_from - date '2000-01-01'), known_from),
        point(register_plan_place(facets -> 'placement' ->> 'plan')
                  + coalesce(valid_until - date '2000-01-01', 10000000),
              coalesce(known_until, 9007199254740992)))) stored;
create index register_version_at on register_version using gist (extent) where plan_id is not null;
