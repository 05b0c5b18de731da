-- By which the changes of KGIs are sought: which way each went, by what sort of decision, and where the project stood
-- in the plan then. What was said stands in the fact.
create table kgi_change (
    position       bigint primary key,
    project_id     text not null,
    measure        int not null,
    department     text not null,
    direction      text not null,
    authority_kind text not null,
    meeting_id     text,
    effective_on   date not null,
    fiscal_year    int not null
);
create index kgi_change_direction on kgi_change (direction, position desc);
create index kgi_change_measure on kgi_change (measure, position desc);
create index kgi_change_department on kgi_change (department, position desc);
create index kgi_change_year on kgi_change (fiscal_year, position desc);

-- Of each project the KGI that was recorded first, and where it stands in the plan now.
create table kgi_project (
    project_id text primary key,
    measure    int not null,
    department text not null,
    original   text not null
);

insert into projection_table (projection, table_name) values ('kgi', 'kgi_change'), ('kgi', 'kgi_project');
