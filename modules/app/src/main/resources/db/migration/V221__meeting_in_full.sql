-- Meetings follow rules, take reports, recuse members, and carry over what they did not decide. Written by
-- MeetingProjection alone.

alter table meeting
    add column rules            jsonb,
    add column convened_on      date,
    add column latest_on        date,
    add column urgency          text,
    add column presider_post_id text;

-- place: where it stands among the others. duty: what a report is about; null for an item to decide.
alter table meeting_item
    add column duty    int,
    add column place   int not null default 0,
    add column present int,
    add column quorum  int,
    add column noted   text;

update meeting_item set place = item;

create table meeting_recusal (
    meeting_id text   not null,
    item       int    not null,
    post_id    text   not null,
    post_title text   not null,
    reason     text   not null,
    position   bigint not null,
    primary key (meeting_id, item, post_id)
);

-- Cases that come onto the next agenda by themselves.
create table meeting_carried (
    proposal_id text   primary key,
    meeting_id  text   not null,
    why         text   not null,
    position    bigint not null
);

insert into meeting_carried (proposal_id, meeting_id, why, position)
select distinct on (i.proposal_id) i.proposal_id, i.meeting_id, coalesce(i.resolution ->> 'reason', m.reason, ''),
       coalesce(i.resolved_at, i.position)
from meeting_item i join meeting m on m.meeting_id = i.meeting_id
where i.taken_off is null
  and (i.resolution ->> 'result' = 'CARRIED_OVER' or (m.state = 'ADJOURNED' and i.resolution is null))
  and not exists (select from meeting_item later where later.proposal_id = i.proposal_id and later.position > i.position)
order by i.proposal_id, i.position desc;

-- What was decided outside a meeting and no meeting has noted yet.
create table meeting_report_due (
    proposal_id text   not null,
    duty        int    not null,
    text        text   not null,
    imposed_on  date   not null,
    due_on      date   not null,
    position    bigint not null,
    primary key (proposal_id, duty)
);

create index meeting_by_state on meeting (state, held_on);
