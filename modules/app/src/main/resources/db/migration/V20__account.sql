-- Accounts of real people. Demo accounts live in memory only, so that none can survive here.
create table account (
    username      text        primary key check (username = lower(username) and length(username) between 2 and 64),
    password_hash text        not null,
    person_id     text        not null,
    enabled       boolean     not null default true,
    created_at    timestamptz not null default now()
);

create index account_person on account (person_id);

-- Case numbers (案件番号): the last one given in a fiscal year.
create table case_number (
    fiscal_year integer primary key,
    last_number integer not null check (last_number > 0)
);
