-- A case about several projects is called by the first of them and the number of the others. The
-- parts of a split are not there yet: they do not count.
alter table case_file add column others int not null
    generated always as (case kind when 'SPLIT' then 0 else greatest(cardinality(project_ids) - 1, 0) end) stored;

-- own: the name in the case itself; project: of its project; words: how others are told, with %s.
create function case_title(own text, project text, others int, words text) returns text
    language sql immutable parallel safe
    return coalesce(nullif(own, ''), project, '')
        || case when others > 0 then replace(words, '%s', others::text) else '' end;
