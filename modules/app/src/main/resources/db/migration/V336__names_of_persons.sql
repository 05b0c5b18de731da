-- Beside each name of a person stands whose name it is, so that it can be erased. Read models that did not keep that are made
-- anew from the events, by the processors that find no place in the log noted.
alter table case_file add column last_person_id text;
alter table headquarters_rules add column by_person text;
alter table minutes_version add column by_person text;
alter table minutes_confirmation add column person_id text;
alter table circulation_seat add column person_id text;
alter table staff_absence add column by_person text;
alter table staff_delegation add column by_person text;
alter table flow_adoption add column by_person text;
alter table duty add column from_person_id text, add column done_person_id text;
alter table case_paper add column person_id text;
alter table meeting_papers add column by_person text;
alter table calendar_source add column by_person text;

truncate case_file, case_step, case_opinion, case_path,
    headquarters_rules,
    minutes, minutes_version, minutes_signer, minutes_confirmation,
    circulation, circulation_item, circulation_seat, circulation_question,
    staff_absence, staff_delegation,
    flow_adoption,
    duty,
    case_paper,
    meeting, meeting_item, meeting_presence, meeting_vote, meeting_recusal, meeting_carried, meeting_report_due,
    meeting_papers,
    calendar_holiday, calendar_source, calendar_closing_day, calendar_year_end;
delete from token_entry
where processor_name in ('case-file', 'headquarters', 'minutes', 'circulation', 'staff', 'flow-book', 'duty', 'paper', 'meeting',
                         'calendar');

-- A document of JSON with another word for the name of a person: beside each "person" that is the one, the "personName".
create function name_erased(document jsonb, who text, word text) returns jsonb
    language plpgsql immutable parallel safe as $$
declare
    result jsonb;
begin
    case jsonb_typeof(document)
        when 'object' then
            select coalesce(jsonb_object_agg(key, name_erased(value, who, word)), '{}')
            into result
            from jsonb_each(document);
            if result ->> 'person' = who and jsonb_typeof(result -> 'personName') = 'string' then
                result := result || jsonb_build_object('personName', word);
            end if;
            return result;
        when 'array' then
            select coalesce(jsonb_agg(name_erased(value, who, word) order by place), '[]')
            into result
            from jsonb_array_elements(document) with ordinality as element (value, place);
            return result;
        else
            return document;
    end case;
end
$$;

-- A check that has ended stays as it is, but for the name of who asked for it.
create or replace function refuse_change_of_ended_check() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or (old.ended_at is not null and to_jsonb(new) - 'person_name' is distinct from to_jsonb(old) - 'person_name') then
        raise exception 'a check of the log that has ended stays as it is';
    end if;
    return new;
end
$$;

-- Whose name is asked to be erased, by whom, and what came of it.
create table erasure (
    person_id    text   not null,
    ground       text   not null,
    by_person    text   not null,
    by_name      text   not null,
    by_title     text   not null,
    requested_on date   not null,
    state        text   not null,
    ended_on     date,
    ended_person text,
    ended_name   text,
    ended_title  text,
    reason       text,
    position     bigint primary key
);
create index erasure_of_person on erasure (person_id, position desc);
insert into projection_table (projection, table_name) values ('erasure', 'erasure');
