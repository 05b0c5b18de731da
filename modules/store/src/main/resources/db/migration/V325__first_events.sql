-- Finds all aggregates of a kind without reading every event: each has one first event.
create index domain_event_first_of_kind on domain_event_entry (type, aggregate_identifier) where sequence_number = 0;
