-- A case may be about several projects; its own stands first.
alter table case_file add column project_ids text[] not null default '{}';

update case_file set project_ids = array[project_id];

drop index case_file_of_project;

create index case_file_of_projects on case_file using gin (project_ids);

-- What an edition printed of a project, so that the register can tell 【変更】.
alter table edition_row add column printed jsonb;

update edition_row r set printed = line.value
from edition e cross join lateral jsonb_array_elements(e.rows) as line(value)
where e.plan_id = r.plan_id and e.fiscal_year = r.fiscal_year and line.value ->> 'project' = r.project_id;
