-- 正誤: what was put right, and the corrections of published editions. Written by EditionProjection alone.

create table erratum (
    position     bigint primary key,
    project_id   text   not null,
    proposal_id  text   not null,
    misprint     jsonb  not null,
    reason       text   not null,
    decided_on   date   not null,
    effective_on date   not null
);

-- What was put right before there were corrections.
insert into erratum (position, project_id, proposal_id, misprint, reason, decided_on, effective_on)
select position, project_id, proposal_id, payload -> 'misprint', payload ->> 'reason', decided_on, effective_on
from fact where name = 'project.Corrected';

create table edition_correction (
    plan_id      text        not null,
    fiscal_year  int         not null,
    number       int         not null,
    corrections  jsonb       not null,
    rows         jsonb       not null,
    published_on date        not null,
    recorded_at  timestamptz not null,
    position     bigint      not null unique,
    primary key (plan_id, fiscal_year, number)
);

-- What an edition prints of a project since it was corrected last.
alter table edition_row add column corrected jsonb;
alter table edition_row add column corrected_on date;
