-- Who decides on a case, and what one post decided alone. Older cases have neither.

alter table case_file
    add column authority     jsonb,
    add column sole_decision jsonb;
