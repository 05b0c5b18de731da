-- By which rule a sample was drawn. Those that were drawn before keep theirs.
alter table audit_sample add column rule int not null default 1 check (rule in (1, 2));

-- The second rule: places are drawn, not facts weighed, so that no fact need be looked at but to know whether it answers. The
-- places 1 to n are shuffled as far as is drawn (Fisher and Yates). At each step i, from 0, the place that comes next is told by
-- the first seven bytes of the SHA-256 of the seed, the end of a line and i in decimal digits, in UTF-8, as a number, modulo the
-- places that are left: none is preferred by more than one part in ten thousand million.
create function drawn_places(n bigint, seed text, size int) returns bigint[]
    language plpgsql immutable strict parallel safe as $$
declare
    -- Only what was moved is written down: which places, and what stands there now.
    moved bigint[] := '{}';
    stands bigint[] := '{}';
    here int;
    there int;
    place bigint;
    drawn bigint[] := '{}';
begin
    for i in 0 .. least(size, n) - 1 loop
        place := 1 + i + mod(
            ('x' || encode(substring(sha256(convert_to(seed || E'\n' || i, 'UTF8')) for 7), 'hex'))::bit(56)::bigint, n - i);
        there := array_position(moved, place);
        here := array_position(moved, 1 + i::bigint);
        drawn := drawn || coalesce(stands[there], place);
        if there is null then
            moved := moved || place;
            stands := stands || coalesce(stands[here], 1 + i);
        else
            stands[there] := coalesce(stands[here], 1 + i);
        end if;
    end loop;
    return drawn;
end
$$;

-- To look for pairs without the index is far from free.
alter function search_pairs(text) cost 10000;
