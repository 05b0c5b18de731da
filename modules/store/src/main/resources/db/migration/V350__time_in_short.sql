-- Events come in the order of time, so one line about each few pages finds a position by time as an entry for each event did,
-- and costs an act nothing.
drop index domain_event_time;
create index domain_event_time on domain_event_entry using brin (time_stamp) with (pages_per_range = 16, autosummarize = on);
