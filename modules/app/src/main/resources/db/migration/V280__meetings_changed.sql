-- Convened meetings are moved and called off, their papers are issued as files, members tell an own interest, and
-- proxies answer circulations. No event before told of any of it. Written by MeetingProjection and
-- CirculationProjection alone.

alter table meeting_recusal add column own boolean not null default false;

-- A later issue takes the place of those before; the files themselves are kept in attachment.
create table meeting_papers (
    meeting_id text   not null,
    issue      int    not null,
    items      jsonb  not null,
    sha256     text   not null,
    size       bigint not null,
    pages      int    not null,
    reason     text   not null,
    by_title   text   not null,
    by_name    text   not null,
    issued_on  date   not null,
    position   bigint not null,
    primary key (meeting_id, issue)
);

-- Reports that a meeting did not come to stand on the next agenda by themselves.
create index meeting_item_of_duty on meeting_item (proposal_id, duty) where duty is not null;

-- Who answered in the member's place, and whether the member told the interest.
alter table circulation_seat
    add column proxy_title text,
    add column own         boolean not null default false;
