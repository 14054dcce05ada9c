-- Most codes and many names are plain ASCII, which has no accents: nothing is taken apart to find that out.
create or replace function plans.folded(said text) returns text
  language sql immutable parallel safe
  return case when octet_length(said) = char_length(said) then lower(said)
    else replace(lower(regexp_replace(normalize(said, NFKD), '[\u0300-\u036f]', '', 'g')), 'ς', 'σ') end;
