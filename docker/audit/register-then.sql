-- The register of a day, as known when a fact had been recorded, told from the events alone:
--
--   psql --csv -v as_of=2026-04-01 -v known_at=1234 -f register-then.sql
--
-- It reads event_log_readable and action plans' own events, and none of the tables that the pages read, so that it can be held
-- against them. A figure is what the fact says that holds from the latest day up to the day asked for; of two from the same
-- day, the later fact. Names of columns that begin with fact_ are the numbers of facts, as the pages show them. The marks
-- 【追加】 and 【変更】 are those of editions and do not stand here.
with asked as (select cast(:'as_of' as date) as day, cast(:'known_at' as bigint) as fact),
event as (
    select log_index + 1 as fact, event_name, payload, cast(recorded_at at time zone 'Asia/Tokyo' as date) as recorded_on
    from event_log_readable),
plan as (
    select payload ->> 'plan' as plan
    from event, asked
    where event_name = 'plan.Adopted' and event.fact <= asked.fact
    order by (extract(year from asked.day) - case when extract(month from asked.day) < 4 then 1 else 0 end
                  between cast(payload #>> '{firstYear,year}' as int) and cast(payload #>> '{lastYear,year}' as int)) desc,
             event.fact desc
    limit 1),
-- What each fact says of which figure, and from which day on.
said as (
    select event.fact, event_name, recorded_on, payload ->> 'project' as project, s.figure, s.value,
           cast(coalesce(s.since, payload ->> 'effectiveOn') as date) as since
    from event
    cross join lateral (
        -- The whole row: taken over from print, added, or split off from another.
        select w.figure, w.value, cast(null as text) as since
        from (values ('placement', jsonb_build_object('plan', payload -> 'plan', 'measure', payload -> 'measure',
                                                      'number', payload -> 'number')),
                     ('name', payload -> 'name'), ('businessClass', payload -> 'businessClass'),
                     ('kgi', payload -> 'kgi'), ('owner', payload -> 'owner'),
                     ('state', case when jsonb_exists(payload -> 'marks', 'ABOLISHED') then jsonb '"ABOLISHED"'
                                    else jsonb '"ACTIVE"' end)) as w (figure, value)
        where event_name in ('project.Enrolled', 'project.Added', 'project.BranchedOff')
        union all
        select 'state', jsonb '"ADDED"', payload ->> 'decidedOn'
        where event_name = 'project.Added' and payload ->> 'decidedOn' < payload ->> 'effectiveOn'
        union all
        select case event_name when 'project.KgiRevised' then 'kgi' when 'project.Reclassified' then 'businessClass'
                               when 'project.Renamed' then 'name' else 'owner' end, payload -> 'after', null
        where event_name in ('project.KgiRevised', 'project.Reclassified', 'project.Renamed', 'project.OwnerChanged')
        union all
        select case payload #>> '{misprint,kind}' when 'KGI_MISPRINT' then 'kgi' when 'NAME_MISPRINT' then 'name'
                    when 'CLASS_MISPRINT' then 'businessClass' else 'owner' end, payload #> '{misprint,asCorrect}', null
        where event_name = 'project.Corrected' and payload #>> '{misprint,kind}' <> 'MARK_MISPRINT'
        union all
        select 'state', to_jsonb(upper(case event_name when 'project.Activated' then 'active'
                                                       when 'project.Resumed' then 'active'
                                                       when 'project.MergedInto' then 'merged'
                                                       when 'project.SplitInto' then 'split'
                                                       else split_part(event_name, '.', 2) end)),
               coalesce(payload ->> 'proposedOn', payload ->> 'classifiedOn', payload ->> 'withdrawnOn',
                        case event_name when 'project.Refused' then payload ->> 'decidedOn' end)
        where event_name in ('project.Proposed', 'project.Classified', 'project.Activated', 'project.Suspended',
                             'project.Resumed', 'project.MergedInto', 'project.SplitInto', 'project.Completed',
                             'project.Abolished', 'project.Refused', 'project.Withdrawn')) as s
    where event_name like 'project.%'),
held as (
    select distinct on (project, figure) said.*
    from said, asked
    where said.since <= asked.day and said.fact <= asked.fact
    order by project, figure, since desc, said.fact desc),
line as (
    select project, jsonb_object_agg(figure, value) as value, jsonb_object_agg(figure, fact) as fact,
           jsonb_object_agg(figure, event_name = 'project.Corrected') as erratum,
           jsonb_object_agg(figure, event_name <> 'project.Enrolled' and recorded_on > since) as late,
           jsonb_object_agg(figure, since) as since
    from held group by project),
printed as (
    select line.*, value ->> 'state' as state,
           case value ->> 'state' when 'ABOLISHED' then '【廃止】' when 'COMPLETED' then '【完了】' when 'MERGED' then '【統合】'
                                  when 'SPLIT' then '【分割】' end as ending
    from line)
select project, cast(value #>> '{placement,measure}' as int) as measure, cast(value #>> '{placement,number}' as int) as number,
       value ->> 'name' as name, case when ending is null then value ->> 'businessClass' end as business_class,
       coalesce(ending, value #>> '{kgi,text}') as kgi,
       case when ending is null then value #>> '{owner,department}' end as department,
       coalesce(ending, value #>> '{owner,section}') as section, state,
       cast(fact ->> 'placement' as bigint) as fact_placement, cast(fact ->> 'name' as bigint) as fact_name,
       cast(fact ->> 'businessClass' as bigint) as fact_business_class, cast(fact ->> 'kgi' as bigint) as fact_kgi,
       cast(fact ->> 'owner' as bigint) as fact_owner, cast(fact ->> 'state' as bigint) as fact_state,
       cast(since ->> 'kgi' as date) as kgi_since, cast(erratum ->> 'kgi' as boolean) as kgi_erratum,
       cast(late ->> 'kgi' as boolean) as kgi_late
from printed
where state in ('ACTIVE', 'SUSPENDED', 'ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT')
  and value #>> '{placement,plan}' = (select plan from plan)
order by measure, number;
