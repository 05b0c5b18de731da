-- A bundle may end with a fact: it shows what was on record then. Written by BundleBook alone.
alter table audit_bundle add column until bigint;
