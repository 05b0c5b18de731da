-- A case may wait at several steps at once: the sections consulted answer side by side.

drop index case_step_one_open;
create index case_step_open on case_step (proposal_id, due_on, position) where is_open;

alter table inbox_step drop constraint inbox_step_proposal_id_key;
create index inbox_step_of_case on inbox_step (proposal_id);
