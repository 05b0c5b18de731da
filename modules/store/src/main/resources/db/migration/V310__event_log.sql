-- The log: each committed event gets a gapless index, in an order that no slow writer can fall out of, and the hash that
-- proves it. Events themselves stay as they were written; one sealer adds these rows.

-- In which transaction an event was written. Committed events are sealed in the order (transaction_id, global_index), below
-- the oldest transaction that is still running: what commits later has a higher one.
alter table domain_event_entry add column transaction_id xid8 not null default pg_current_xact_id();
create index domain_event_transaction on domain_event_entry (transaction_id, global_index);

-- The hash of the event before it in the same aggregate; absent in the first one, and in those written before chains were kept.
alter table domain_event_entry
    add column previous_hash bytea,
    add constraint domain_event_previous_hash check (octet_length(previous_hash) = 32);

-- No foreign key: it would lock, and so write to, each event anew. The sealer reads what it names.
create table event_log (
    log_index    bigint primary key check (log_index >= 0),
    global_index bigint not null unique,
    leaf_hash    bytea  not null check (octet_length(leaf_hash) = 32)
);

-- Roots of 256, 65536, … events each (levels 8, 16, …): what the tiles of the log (C2SP tlog-tiles) hold above the events.
create table event_log_node (
    level smallint not null check (level > 0 and level % 8 = 0),
    index bigint   not null check (index >= 0),
    hash  bytea    not null check (octet_length(hash) = 32),
    primary key (level, index)
);

-- A restored database counts its transactions from the start again. What came with it is sealed first, as a whole; the order
-- then begins anew behind the last event that it held.
create table event_log_era (
    after_global_index bigint      primary key,
    opened_at          timestamptz not null default now()
);
insert into event_log_era (after_global_index) values (0);

create trigger event_log_append_only before update or delete or truncate on event_log
    for each statement execute function refuse_change_of_recorded_events();
create trigger event_log_node_append_only before update or delete or truncate on event_log_node
    for each statement execute function refuse_change_of_recorded_events();
create trigger event_log_era_append_only before update or delete or truncate on event_log_era
    for each statement execute function refuse_change_of_recorded_events();

-- For people and their tools: the log in order, with each event readable beside its proof.
create view event_log_readable as
select l.log_index,
       r.recorded_at,
       r.aggregate_type,
       r.aggregate_identifier,
       r.sequence_number,
       r.event_name,
       r.event_revision,
       r.payload,
       r.meta_data,
       encode(e.previous_hash, 'hex') as previous_hash,
       encode(l.leaf_hash, 'hex')     as leaf_hash
from event_log l
join domain_event_entry e using (global_index)
join event_readable r using (global_index);
