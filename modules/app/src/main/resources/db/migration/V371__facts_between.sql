-- What lies between two points of both times: its day does, or its position.
create index register_fact_by_day on register_fact (effective_on);
create index register_fact_by_position on register_fact (position);
