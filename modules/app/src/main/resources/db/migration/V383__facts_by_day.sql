-- Between which numbers the facts of some days stand is read from an index alone, however many there are.
drop index fact_by_day;
create index fact_by_acted on fact (acted_on, position);
create index fact_by_drafted on fact (drafted_on, position);
create index fact_by_decided on fact (decided_on, position);
create index fact_by_effective on fact (effective_on, position);
