-- release-before: works
-- What a device keeps of a person: its public key is here, and its private one leaves the device never.
create table platform.passkeys (
  tenant_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  -- Of the id that the device gave it.
  hash bytea not null check (length(hash) = 32),
  credential bytea not null check (length(credential) between 1 and 1023),
  public_key bytea not null check (length(public_key) between 1 and 4096),
  -- How often it has signed, where its device counts. A copy of it would count again from before.
  counter bigint not null check (counter between 0 and 4294967295),
  browser text not null check (length(browser) <= 255),
  -- What its person calls it. It may name somebody, so the change log has a digest of it alone.
  name text check (length(name) between 1 and 60),
  created_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references platform.people
);
create unique index passkeys_hash on platform.passkeys (hash);
create index passkeys_by_person on platform.passkeys (tenant_id, person_id, created_at);
select platform.isolate_tenants('platform.passkeys');
create policy holder on platform.passkeys for select
  using (hash = decode(nullif(current_setting('vigencia.passkey_hash', true), ''), 'hex'));
select platform.tell_changes('platform.passkeys', 'platform.tell_tenant');
grant select, insert on platform.passkeys to :service_role;
grant update (name, counter, last_used_at, removed_at) on platform.passkeys to :service_role;
create trigger passkeys_stay_removed before update on platform.passkeys
  for each row when (old.removed_at is not null)
  execute function platform.refuse_change();

-- What was signed once is not taken again. A challenge lives five minutes, and its hash here a little longer.
create table platform.spent_challenges (
  tenant_id uuid not null references platform.tenants,
  hash bytea not null check (length(hash) = 32),
  spent_at timestamptz not null,
  primary key (tenant_id, hash)
);
select platform.isolate_tenants('platform.spent_challenges');
grant select, insert, delete on platform.spent_challenges to :service_role;

-- Whose passkey this is: nobody's once it is removed, or where its person may not sign in any more.
create function platform.passkey_by_hash(wanted bytea)
  returns table (tenant_id uuid, passkey_id uuid, person_id uuid, credential bytea, public_key bytea, counter bigint,
                 tenant_name text, time_zone text, currency text)
  language plpgsql stable as $$
declare
  found platform.passkeys;
begin
  perform set_config('vigencia.passkey_hash', encode(wanted, 'hex'), true);
  select k.* into found from platform.passkeys k where k.hash = wanted;
  perform set_config('vigencia.passkey_hash', '', true);
  if found.id is null or found.removed_at is not null then return; end if;
  perform set_config('vigencia.tenant', found.tenant_id::text, true);
  return query
    select found.tenant_id, found.id, p.id, found.credential, found.public_key, found.counter,
           t.name, t.time_zone, t.currency
      from platform.people p, platform.tenants t
     where p.tenant_id = found.tenant_id and p.id = found.person_id and p.is_active
       and t.tenant_id = found.tenant_id;
end $$;
