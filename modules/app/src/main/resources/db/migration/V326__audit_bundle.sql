-- Who took which audit bundle out of the product, in which post and when, and how its making goes. Written by BundleBook alone.

create table audit_bundle (
    id          text        primary key,
    kind        text        not null,
    scope       text        not null,
    title       text        not null,
    against     bigint,
    person_id   text        not null,
    person_name text        not null,
    post_id     text        not null,
    post_title  text        not null,
    asked_at    timestamptz not null,
    state       text        not null default 'MAKING' check (state in ('MAKING', 'MADE', 'FAILED')),
    started_at  timestamptz not null default now(),
    heard_at    timestamptz not null default now(),
    ended_at    timestamptz,
    events_done bigint      not null default 0,
    events_of   bigint,
    size        bigint,
    sha256      text,
    bytes       bigint,
    refusal     text
);

create index audit_bundle_latest on audit_bundle (started_at desc);
