-- Positions are now those of the log, which has no gaps. What was recorded before keeps its order; only where a number had
-- been lost to a transaction that was given up, those behind it move up.
create temporary table event_position on commit drop as
select global_index, row_number() over (order by global_index) as position from domain_event_entry;
create unique index on event_position (global_index);

-- A reader goes on behind what it has seen, and before what was committed late and that it has not.
update token_entry t
set token = convert_to(json_build_object(
        'index', (select count(*) from event_position p
                  where p.global_index <= (j.token ->> 'index')::bigint
                    and p.global_index < coalesce((select min(missed.global_index) from event_position missed
                        where j.token -> 'gaps' @> to_jsonb(missed.global_index)), 9223372036854775807)),
        'gaps', json_build_array())::text, 'UTF8')
from (select processor_name, segment, convert_from(token, 'UTF8')::jsonb as token from token_entry
      where token_type = 'org.axonframework.eventhandling.GapAwareTrackingToken' and token is not null) j
where j.processor_name = t.processor_name and j.segment = t.segment;

do $$
declare
    kept record;
begin
    if not exists (select from event_position where position <> global_index) then
        return;
    end if;
    for kept in
        select c.table_name, c.column_name
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'bigint'
          and c.column_name in ('position', 'resolved_at', 'concluded_at', 'answered_at')
    loop
        -- By way of negative numbers, or a number that moves up would meet the one that has yet to move.
        execute format('update %1$I t set %2$I = -p.position from event_position p where p.global_index = t.%2$I',
                       kept.table_name, kept.column_name);
        execute format('update %1$I set %2$I = -%2$I where %2$I < 0', kept.table_name, kept.column_name);
    end loop;
end
$$;
