-- What decides of a case is told by the stream of that case; the desk and the registry's codes by the tenant's.
select platform.tell_changes('snvs.desks', 'platform.tell_tenant');
select platform.tell_changes('snvs.code_lists', 'platform.tell_tenant');
select platform.tell_changes('snvs.codes', 'platform.tell_tenant');

create function snvs.tell_case() returns trigger
  language plpgsql as $$
begin
  perform platform.owe_entry(t.tenant_id, t.case_id) from (select distinct tenant_id, case_id from touched order by 1, 2) t;
  return null;
end $$;
select platform.tell_changes('snvs.attempts', 'snvs.tell_case');

-- A report that is sealed with another key, or looked into for a guardian, stays the report that it was: whoever did that to
-- a batch is told by the tenant's stream. Every other change of a case moves `updated_at`, or is compared.
create function snvs.tell_case_of_row() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.updated_at = old.updated_at
     and (to_jsonb(new) - '{sealed,key_version}'::text[] = to_jsonb(old) - '{sealed,key_version}'::text[]
       or not old.guardian_known and to_jsonb(new) - '{guardian,guardian_known}'::text[] = to_jsonb(old) - '{guardian,guardian_known}'::text[]) then
    perform platform.owe_entry(new.tenant_id, new.tenant_id);
  else
    perform platform.owe_entry(new.tenant_id, new.id);
  end if;
  return null;
end $$;
create trigger told_insert after insert on snvs.cases
  for each row execute function snvs.tell_case_of_row();
create trigger told_update after update on snvs.cases
  for each row when (old is distinct from new) execute function snvs.tell_case_of_row();
