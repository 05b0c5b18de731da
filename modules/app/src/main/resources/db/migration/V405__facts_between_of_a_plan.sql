-- What lies between two points of a plan is read from the indexes alone, also where many plans and decades lie beside it:
-- the facts that the register shows by their days and by their positions, and which projects are in a plan.
drop index register_fact_by_day, register_fact_by_position;
create index register_fact_by_day on register_fact (effective_on, position, project_id)
    where facet <> 'state' or value #>> '{}' in ('ACTIVE', 'SUSPENDED', 'ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT');
create index register_fact_by_position on register_fact (position, effective_on, project_id)
    where facet <> 'state' or value #>> '{}' in ('ACTIVE', 'SUSPENDED', 'ABOLISHED', 'COMPLETED', 'MERGED', 'SPLIT');
create index register_version_of_plan on register_version (plan_id, project_id) where plan_id is not null;
