-- Who holds the key with this hash, nobody once it is revoked or expired. One round trip: both settings end with the
-- statement's transaction. That it is revoked does not depend on any clock. It only reads, so that keys are known on a
-- database that takes no changes.
create or replace function platform.key_by_hash(wanted bytea, used_at timestamptz)
  returns table (tenant_id uuid, key_id uuid, scopes text[], user_id uuid, expires_at_ms double precision,
                 tenant_name text, time_zone text, currency text)
  language plpgsql stable as $$
declare
  found platform.api_keys;
begin
  perform set_config('vigencia.key_hash', encode(wanted, 'hex'), true);
  select k.* into found from platform.api_keys k where k.hash = wanted;
  perform set_config('vigencia.key_hash', '', true);
  if found.id is null or found.revoked_at is not null or found.expires_at <= used_at then return; end if;
  perform set_config('vigencia.tenant', found.tenant_id::text, true);
  return query
    select found.tenant_id, found.id, found.scopes, found.user_id,
           (extract(epoch from found.expires_at) * 1000)::double precision,
           t.name, t.time_zone, t.currency
      from platform.tenants t where t.tenant_id = found.tenant_id;
end $$;

-- Writes down when keys were last used, to the minute: of each tenant's key its instant, which only moves forward.
-- A key that somebody changes now is left to the next time, so nobody waits for this, and it waits for nobody.
-- What it says decides nothing, so its commit waits for no disk and for no standby.
create function platform.record_key_uses(tenants uuid[], keys uuid[], instants timestamptz[]) returns void
  language plpgsql as $$
declare
  key_use record;
begin
  for key_use in
    select key_uses.* from unnest(tenants, keys, instants) as key_uses (tenant, key, at) order by 1, 2
  loop
    perform set_config('vigencia.tenant', key_use.tenant::text, true), set_config('synchronous_commit', 'off', true);
    perform from platform.api_keys k
      where k.tenant_id = key_use.tenant and k.id = key_use.key
        and (k.last_used_at is null or k.last_used_at < key_use.at - interval '1 minute')
      for no key update skip locked;
    if found then
      update platform.api_keys k set last_used_at = key_use.at
       where k.tenant_id = key_use.tenant and k.id = key_use.key;
    end if;
  end loop;
end $$;
