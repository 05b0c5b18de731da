-- Why a change could not take effect, until that is settled.
alter table case_file add column effect_refused jsonb;
