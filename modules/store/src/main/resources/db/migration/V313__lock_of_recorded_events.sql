-- After a restore the sealer must see the store while nobody writes to it. The application's role may not lock it by itself,
-- for it may not change it.
create function lock_recorded_events() returns void
    language sql security definer set search_path = public, pg_temp
as 'lock table public.domain_event_entry in share row exclusive mode';
