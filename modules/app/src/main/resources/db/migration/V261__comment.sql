-- What people write to each other on cases. Written by CommentProjection alone.

create table case_comment (
    proposal_id text        not null,
    number      int         not null,
    text        text        not null,
    to_posts    text[]      not null,
    to_titles   text[]      not null,
    person_id   text        not null,
    person_name text        not null,
    post_id     text        not null,
    post_title  text        not null,
    written_at  timestamptz not null,
    position    bigint      not null,
    primary key (proposal_id, number)
);

-- Up to which fact a person has seen a case. Not made of events: it is nobody's act, and stays with the person.
create table read_mark (
    person_id   text        not null,
    proposal_id text        not null,
    position    bigint      not null,
    seen_at     timestamptz not null,
    primary key (person_id, proposal_id)
);
