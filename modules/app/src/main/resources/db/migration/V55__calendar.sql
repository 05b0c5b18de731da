-- The city's calendar as read. Written by CalendarProjection alone.

create table calendar_holiday (
    day      date   primary key,
    name     text   not null,
    position bigint not null
);

create table calendar_source (
    position   bigint primary key,
    source     text   not null,
    sha256     text   not null,
    adopted_on date   not null,
    by_title   text   not null,
    by_name    text   not null,
    first_year int    not null,
    last_year  int    not null,
    days       int    not null
);

create table calendar_closing_day (
    day      date   primary key,
    name     text   not null,
    position bigint not null
);

create table calendar_year_end (
    valid_from    date   primary key,
    from_december int    not null,
    to_january    int    not null,
    ground        text   not null,
    position      bigint not null
);
