-- The rules of the headquarters by the day from which they hold. Written by HeadquartersProjection alone.

create table headquarters_rules (
    valid_from          date    primary key,
    notice_working_days int     not null,
    quorum              text    not null,
    voting              text    not null,
    proxy_counts        boolean not null,
    proxy_votes         boolean not null,
    tie                 text    not null,
    chair_votes         boolean not null,
    recusal             text    not null,
    ground              text    not null,
    adopted_on          date    not null,
    by_title            text    not null,
    by_name             text    not null,
    position            bigint  not null
);
