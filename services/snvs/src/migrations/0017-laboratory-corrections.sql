-- release-before: works
-- A report that is sealed with a newer key is told by the tenant's stream. One that is corrected at the instant of the change
-- before it, and says the same, is sealed once more with the key that it has: its own stream tells that.
create or replace function snvs.tell_lab_report_of_row() returns trigger
  language plpgsql as $$
declare
  resealed constant text[] := '{sealed,key_version,words,words_key}';
begin
  if tg_op = 'UPDATE' and new.updated_at = old.updated_at
     and (new.key_version > old.key_version or new.words_key > old.words_key)
     and to_jsonb(new) - resealed = to_jsonb(old) - resealed then
    perform platform.owe_entry(new.tenant_id, new.tenant_id);
  else
    perform platform.owe_entry(new.tenant_id, new.id);
  end if;
  return null;
end $$;
