-- Where a person's letters go, and which they do not want. Kept by the person, on the account page.
create table notice_recipient (
    person_id   text        primary key,
    address     text        not null check (length(address) between 3 and 254 and address !~ '[[:cntrl:][:space:]]'),
    language    text        not null check (language in ('ja', 'en')),
    twice_daily boolean     not null,
    refused     text[]      not null,
    changed_at  timestamptz not null
);

-- What is to be told to whom: written in the transaction in which its event was read, put into a letter later. A row
-- is never written twice for the same event and person, nor when events are read anew.
create table notice (
    notice_id   bigint      generated always as identity primary key,
    event_id    text        not null,
    person_id   text        not null,
    kind        text        not null,
    code        text        not null,
    parts       jsonb       not null,
    proposal_id text,
    step_id     text,
    meeting_id  text,
    urgent      boolean     not null,
    written_at  timestamptz not null,
    letter_id   uuid,
    dropped     boolean     not null default false,
    unique (event_id, person_id)
);

create index notice_waiting on notice (person_id, written_at) where letter_id is null and not dropped;
create index notice_by_age on notice (written_at);

-- Letters as they go to the mail server, and what became of them.
create table letter (
    letter_id   uuid        primary key,
    person_id   text        not null,
    address     text        not null,
    subject     text        not null,
    plain       text        not null,
    html        text        not null,
    message_id  text        not null unique,
    notices     int         not null,
    written_at  timestamptz not null,
    state       text        not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts    int         not null,
    next_try_at timestamptz not null,
    sent_at     timestamptz,
    last_error  text
);

create index letter_waiting on letter (next_try_at) where state = 'WAITING';
create index letter_by_age on letter (written_at desc);
