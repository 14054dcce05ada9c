-- The registry's own words go with the faults that they are about: whoever takes these away, or writes others, has not to
-- think of them.
create function snvs.words_go_with_errors() returns trigger
  language plpgsql as $$
begin
  if new.words is not distinct from old.words then
    new.words := null;
    new.words_key := null;
  end if;
  return new;
end $$;
create trigger words_go_with_errors before update of errors on snvs.cases
  for each row when (old.words is not null and new.errors is distinct from old.errors) execute function snvs.words_go_with_errors();
