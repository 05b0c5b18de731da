-- Addresses by which the calendars of people fetch their meetings and deadlines. The token itself is kept nowhere.
create table calendar_feed (
    person_id  text        primary key,
    token_hash text        not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    language   text        not null check (language in ('ja', 'en')),
    created_at timestamptz not null,
    fetched_at timestamptz
);
