-- Whether somebody answered the audit in a chief's place, which the chief has not seen. Nobody could before this.
alter table finding add column unseen boolean not null default false;
