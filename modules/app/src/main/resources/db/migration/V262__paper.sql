-- Which papers belong to which case, comment or duty. Written by PaperProjection alone.

create table case_paper (
    proposal_id text    not null,
    number      int     not null,
    file_name   text    not null,
    media_type  text    not null,
    size        bigint  not null,
    sha256      text    not null,
    comment     int,
    duty        int,
    person_name text    not null,
    post_title  text    not null,
    attached_on date    not null,
    is_removed  boolean not null,
    position    bigint  not null,
    primary key (proposal_id, number)
);

-- How large a paper may be is said by the city; a value of the database holds one gigabyte at most.
alter table attachment drop constraint attachment_size_check;
alter table attachment add constraint attachment_size_check check (size between 1 and 1073741824);
