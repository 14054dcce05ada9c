-- Who uses the system. Row-level security is enabled and forced on every table with a tenant_id: a query sees the rows
-- of the tenant named in the transaction's setting `vigencia.tenant`, and without that setting none.

create function platform.current_tenant() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('vigencia.tenant', true), '')::uuid;

-- One line in each migration that makes a table of a tenant's data.
create function platform.isolate_tenants(target regclass) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format(
    'create policy tenant on %s using (tenant_id = platform.current_tenant()) with check (tenant_id = platform.current_tenant())',
    target);
end $$;

create table platform.tenants (
  tenant_id uuid primary key,
  name text not null check (length(name) between 1 and 255),
  country text not null check (country ~ '^[A-Z]{2}$'),
  time_zone text not null check (length(time_zone) between 1 and 64),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  encryption_key_id text not null check (length(encryption_key_id) between 1 and 64),
  created_at timestamptz not null,
  constraint tenant_name_taken unique (name)
);
select platform.isolate_tenants('platform.tenants');
-- Tenants are made and listed by the owner, at the command line.
create policy owner on platform.tenants to current_user using (true) with check (true);
grant select on platform.tenants to :service_role;

create table platform.api_keys (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  prefix text not null,
  hash bytea not null check (length(hash) = 32),
  scopes text[] not null check (cardinality(scopes) > 0),
  user_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  rotated_to uuid,
  last_used_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, rotated_to) references platform.api_keys (tenant_id, id) deferrable initially deferred
);
-- A key is found before its tenant is known, so its hash alone is unique, and the row shows itself to who holds the key.
create unique index api_keys_hash on platform.api_keys (hash);
select platform.isolate_tenants('platform.api_keys');
create policy holder on platform.api_keys for select
  using (hash = decode(nullif(current_setting('vigencia.key_hash', true), ''), 'hex'));
grant select, insert on platform.api_keys to :service_role;
grant update (expires_at, revoked_at, rotated_to, last_used_at) on platform.api_keys to :service_role;

-- The end of a key is never undone: not taken back, not put off. So a process that remembers an end may trust it.
create function platform.refuse_revival() returns trigger
  language plpgsql as $$
begin
  raise exception 'the end of key % stays', old.id using errcode = '23514', constraint = 'key_not_active';
end $$;
create trigger keys_only_end before update on platform.api_keys
  for each row when (
    (old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at)
    or (old.rotated_to is not null and new.rotated_to is distinct from old.rotated_to)
    or (old.expires_at is not null and (new.expires_at is null or new.expires_at > old.expires_at)))
  execute function platform.refuse_revival();

-- Who holds the key with this hash, nobody once it is revoked or expired. One round trip: both settings end with the
-- statement's transaction. That it is revoked does not depend on any clock. When the key was last used is written down
-- once a minute.
create function platform.key_by_hash(wanted bytea, used_at timestamptz)
  returns table (tenant_id uuid, key_id uuid, scopes text[], user_id uuid, expires_at_ms double precision,
                 tenant_name text, time_zone text, currency text)
  language plpgsql as $$
declare
  found platform.api_keys;
begin
  perform set_config('vigencia.key_hash', encode(wanted, 'hex'), true);
  select k.* into found from platform.api_keys k where k.hash = wanted;
  perform set_config('vigencia.key_hash', '', true);
  if found.id is null or found.revoked_at is not null or found.expires_at <= used_at then return; end if;
  perform set_config('vigencia.tenant', found.tenant_id::text, true);
  if found.last_used_at is null or found.last_used_at < used_at - interval '1 minute' then
    update platform.api_keys k set last_used_at = used_at where k.tenant_id = found.tenant_id and k.id = found.id;
  end if;
  return query
    select found.tenant_id, found.id, found.scopes, found.user_id,
           (extract(epoch from found.expires_at) * 1000)::double precision,
           t.name, t.time_zone, t.currency
      from platform.tenants t where t.tenant_id = found.tenant_id;
end $$;
