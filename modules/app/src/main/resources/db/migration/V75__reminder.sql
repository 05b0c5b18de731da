-- Who was reminded of what they owe a case. Written by ReminderProjection alone.

create table reminder (
    position    bigint primary key,
    proposal_id text   not null,
    owed        text   not null,
    kind        text   not null,
    post_id     text   not null,
    post_title  text   not null,
    due_on      date   not null,
    reminded_on date   not null
);

create index reminder_of_owed on reminder (owed);

-- What is due by a day is looked for every morning, and what is overdue is counted on every page of the secretariat.
create index inbox_step_by_due on inbox_step (due_on);
