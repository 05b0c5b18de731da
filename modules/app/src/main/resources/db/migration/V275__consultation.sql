-- Which sections were asked about a case, and what each answered to which gist. Written by ConsultationProjection
-- alone.

create table consultation (
    position     bigint  not null,
    place        integer not null,
    proposal_id  text    not null,
    round        integer not null,
    section      text    not null,
    section_name text    not null,
    post_id      text    not null,
    post_title   text    not null,
    by_hand      boolean not null,
    wished_by    jsonb,
    ground       text    not null,
    asked_on     date    not null,
    step_id      text,
    due_on       date,
    is_open      boolean not null,
    answer       text,
    opinion      text    not null,
    actor        jsonb,
    answered_on  date,
    answered_at  bigint,
    primary key (position, post_id)
);

create index consultation_of_case on consultation (proposal_id, position, place);
create unique index consultation_step on consultation (step_id);

-- The sections that the secretariat wanted to be asked besides those of the rules.

create table consultation_wish (
    position    bigint not null,
    proposal_id text   not null,
    section     text   not null,
    actor       jsonb  not null,
    primary key (position, section)
);

create index consultation_wish_of_case on consultation_wish (proposal_id, section, position);

-- What each submission asked for: who is asked again sees what is different.

create table consulted_gist (
    proposal_id text    not null,
    round       integer not null,
    change      jsonb   not null,
    primary key (proposal_id, round)
);

-- Who was told that the case came to nothing.

create table consultation_told (
    position    bigint not null,
    proposal_id text   not null,
    post_id     text   not null,
    primary key (position, post_id)
);

create index consultation_told_to on consultation_told (post_id, proposal_id);
