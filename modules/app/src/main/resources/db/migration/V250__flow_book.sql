-- Which flows and tables the city put in force. Written by FlowBookProjection alone.

create table flow_adoption (
    position   bigint not null,
    name       text   not null,
    version    int    not null,
    sha256     text   not null,
    reason     text   not null,
    adopted_on date   not null,
    by_title   text   not null,
    by_name    text   not null,
    primary key (name, version)
);
