-- Papers of cases, each content once; which case they belong to is told by the case's own facts.
create table attachment (
    sha256    text        primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size      bigint      not null check (size between 1 and 10485760),
    content   bytea       not null,
    stored_at timestamptz not null default now()
);

-- Papers are compressed already.
alter table attachment alter column content set storage external;
