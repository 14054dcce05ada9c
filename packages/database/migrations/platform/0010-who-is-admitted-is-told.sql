-- Who is admitted, and to what, is told by the stream of the tenant. These rows are few, and are looked at one by one: when a
-- key was last used decides nothing, and what an update leaves as it was is no change.
create function platform.tell_tenant_of_row() returns trigger
  language plpgsql as $$
declare
  tenant uuid := coalesce(new.tenant_id, old.tenant_id);
begin
  perform platform.owe_entry(tenant, tenant);
  return null;
end $$;

create trigger told_insert after insert on platform.api_keys
  for each row execute function platform.tell_tenant_of_row();
create trigger told_update after update on platform.api_keys
  for each row when (to_jsonb(old) - 'last_used_at' is distinct from to_jsonb(new) - 'last_used_at')
  execute function platform.tell_tenant_of_row();
create trigger told_delete after delete on platform.api_keys
  for each row execute function platform.tell_tenant_of_row();

create trigger told_insert after insert on platform.tenants
  for each row execute function platform.tell_tenant_of_row();
create trigger told_update after update on platform.tenants
  for each row when (old is distinct from new) execute function platform.tell_tenant_of_row();
create trigger told_delete after delete on platform.tenants
  for each row execute function platform.tell_tenant_of_row();
