-- What is owed on cases besides their steps. Written by DutyProjection alone.

create table duty (
    proposal_id         text    not null,
    number              int     not null,
    kind                text    not null,
    post_id             text    not null,
    post_title          text    not null,
    text                text    not null,
    from_person         text    not null,
    from_post           text    not null,
    imposed_on          date    not null,
    due_on              date    not null,
    step_id             text,
    is_open             boolean not null,
    note                text    not null,
    meeting_id          text,
    done_person         text,
    done_post           text,
    done_on             date,
    position            bigint  not null,
    primary key (proposal_id, number)
);

create index duty_of_post on duty (post_id, due_on) where is_open;
create index duty_by_due on duty (due_on) where is_open;
