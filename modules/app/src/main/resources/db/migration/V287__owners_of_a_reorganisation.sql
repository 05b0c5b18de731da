-- The case by which the owners change together with a reorganisation.
alter table organisation_reorganisation add column proposal_id text;

create unique index organisation_reorganisation_of_case on organisation_reorganisation (proposal_id);
