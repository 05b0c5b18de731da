-- A letter may lead to a finding of the audit.
alter table notice add column finding_id text;
