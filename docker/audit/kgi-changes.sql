-- Every change of a KGI, the latest first, told from the events alone: which way it went, how far, by whom, on what ground.
--
--   psql --csv -v known_at=1234 -f kgi-changes.sql
--
-- It reads event_log_readable and none of the tables that the pages read, so that it can be held against them. Which way
-- a change went is told where both texts name the same thing in the same unit, compared in the same way; else it is
-- left empty, and a reader of both texts decides.
with asked as (select cast(:'known_at' as bigint) as fact),
event as (
    select log_index + 1 as fact, event_name, payload, recorded_at from event_log_readable, asked
    where log_index + 1 <= asked.fact),
original as (
    select distinct on (payload ->> 'project') payload ->> 'project' as project, payload -> 'kgi' as kgi
    from event
    where event_name in ('project.Enrolled', 'project.Added', 'project.BranchedOff') and payload #>> '{kgi,kind}' <> 'NONE'
    order by payload ->> 'project', fact),
change as (
    select fact, recorded_at, payload, payload ->> 'project' as project, event_name = 'project.Corrected' as erratum,
           coalesce(payload -> 'before', payload #> '{misprint,asPrinted}') as was,
           coalesce(payload -> 'after', payload #> '{misprint,asCorrect}') as became
    from event
    where event_name = 'project.KgiRevised'
       or event_name = 'project.Corrected' and payload #>> '{misprint,kind}' = 'KGI_MISPRINT'),
-- A stand-in: who decided in the place of the post that was to decide.
stand_in as (
    select payload ->> 'proposal' as proposal, payload #>> '{by,postTitle}' as post_title
    from event where event_name = 'proposal.DecidedAlone' and payload #>> '{by,onBehalfOf}' is not null),
measured as (
    select change.*,
           (coalesce(was ->> 'unit', '') = coalesce(became ->> 'unit', '')
            and coalesce(was #>> '{year,year}', '') = coalesce(became #>> '{year,year}', '')
            and regexp_replace(was ->> 'text', '[0-9０-９.,]', '', 'g')
                = regexp_replace(became ->> 'text', '[0-9０-９.,]', '', 'g')) as alike,
           cast(became ->> 'value' as numeric) - cast(was ->> 'value' as numeric) as far
    from change)
select m.fact, m.project,
       case when m.erratum then 'ERRATUM'
            when m.was ->> 'kind' = 'PENDING' and m.became ->> 'kind' <> 'PENDING' then 'FIRST_SET'
            when not m.alike or m.far = 0 or m.was ->> 'comparator' is null then null
            when (m.far > 0) = (m.was ->> 'comparator' in ('AT_LEAST', 'ABOVE', 'REDUCE_BY')) then 'RAISED'
            when m.far is not null then 'LOWERED' end as direction,
       m.was ->> 'text' as before, m.became ->> 'text' as after, o.kgi ->> 'text' as original,
       case when m.alike then m.far end as difference, case when m.alike and m.far is not null then m.became ->> 'unit' end as unit, m.payload ->> 'reason' as reason, m.payload ->> 'actuals' as actuals,
       m.payload #>> '{authority,kind}' as authority, m.payload #>> '{authority,meeting}' as meeting,
       m.payload #>> '{authority,postTitle}' as decided_by, s.post_title as in_place,
       m.payload #>> '{authority,proposal}' as proposal, cast(m.payload #>> '{authority,decidedOn}' as date) as decided_on,
       cast(m.payload ->> 'effectiveOn' as date) as effective_on, m.recorded_at
from measured m
left join original o using (project)
left join stand_in s on s.proposal = m.payload #>> '{authority,proposal}'
order by m.fact desc;
