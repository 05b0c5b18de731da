-- How far each change of a KGI went, and how far the KGI is then from the one that was recorded first; in the KGI's own unit,
-- and only where both texts measure the same.
alter table kgi_change
    add column difference     numeric,
    add column value_before   numeric,
    add column from_original  numeric,
    add column value_original numeric,
    add column unit           text;

-- The first KGI as it was read, to compare with.
alter table kgi_project add column kgi jsonb;

-- Which change is in force.
create index kgi_change_of_project on kgi_change (project_id, effective_on desc, position desc);

-- Made anew from the events, by the processor that finds no place in the log noted.
truncate kgi_change, kgi_project;
delete from token_entry where processor_name = 'kgi';
