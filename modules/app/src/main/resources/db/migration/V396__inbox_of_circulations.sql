-- What was owed at any fact is also what members owe a circulation, what the secretariat owes it, and minutes that wait
-- to be confirmed. Written by InboxProjection alone.
alter table inbox_span
    alter column proposal_id drop not null,
    alter column due_on drop not null,
    add column circulation_id text,
    add column meeting_id text,
    drop constraint inbox_span_sort_check,
    add check (sort in ('STEP', 'DUTY', 'CIRCULATION', 'MINUTES')),
    add check (num_nonnulls(proposal_id, circulation_id, meeting_id) = 1);

create index inbox_span_of_circulation on inbox_span (circulation_id) where circulation_id is not null;
create index inbox_span_of_meeting on inbox_span (meeting_id) where meeting_id is not null;

-- The items of open circulations to which a member has still to answer.
create table inbox_answer (
    circulation_id text not null,
    item           int  not null,
    post_id        text not null,
    primary key (circulation_id, post_id, item)
);

insert into projection_table (projection, table_name) values ('inbox', 'inbox_answer');

-- Made anew from the events, by the processor that finds no place in the log noted.
truncate inbox_step, inbox_span;
delete from token_entry where processor_name = 'inbox';
