-- What an auditor draws and keeps, and who looked at what. No name of a person stands here: whose it is tells the number of the
-- member of staff, so a name that is erased is not read here either.

-- Samples that were drawn, each once and for ever: a seed that was tried can be seen. Written by SampleBook alone.
create table audit_sample (
    id         text        primary key,
    question   text        not null,
    seed       text        not null,
    size       int         not null check (size > 0),
    position   bigint      not null check (position > 0),
    population bigint      not null check (population >= 0),
    positions  bigint[]    not null,
    person_id  text        not null,
    post_id    text        not null,
    post_title text        not null,
    drawn_at   timestamptz not null
);
create index audit_sample_latest on audit_sample (drawn_at desc);
create trigger audit_sample_append_only before update or delete or truncate on audit_sample
    for each statement execute function refuse_change_of_recorded_events();

-- Questions that somebody asks again. Written by SavedQuestions alone.
create table saved_question (
    id         text        primary key,
    name       text        not null check (name <> ''),
    question   text        not null,
    is_shared  boolean     not null,
    person_id  text        not null,
    post_title text        not null,
    saved_at   timestamptz not null
);
create index saved_question_of_person on saved_question (person_id);

-- Who looked at what, in which post. One row before each look, and never another word about it. Written by LookBook alone.
create table audit_look (
    number     bigint      generated always as identity primary key,
    looked_at  timestamptz not null default clock_timestamp(),
    person_id  text        not null,
    post_id    text,
    post_title text,
    path       text        not null,
    question   text
);
create index audit_look_of_person on audit_look (person_id, number);
create trigger audit_look_append_only before update or delete or truncate on audit_look
    for each statement execute function refuse_change_of_recorded_events();
