-- Who sees patients, for what, and whose patients: the tenant's own catalogues. Their changes are in the tenant's chain.

create table contracts.providers (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  registry text check (length(registry) between 1 and 255),
  notes text,
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index provider_registry_taken on contracts.providers (tenant_id, registry) where is_active and registry is not null;
create index providers_by_name on contracts.providers (tenant_id, name, id);
select platform.isolate_tenants('contracts.providers');
grant select, insert on contracts.providers to :service_role;
grant update (name, registry, notes, is_active, updated_at) on contracts.providers to :service_role;
create trigger providers_stay before delete or truncate on contracts.providers
  for each statement execute function platform.refuse_change();

create table contracts.appointment_types (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  notes text,
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index appointment_type_name_taken on contracts.appointment_types (tenant_id, name) where is_active;
select platform.isolate_tenants('contracts.appointment_types');
grant select, insert on contracts.appointment_types to :service_role;
grant update (name, notes, is_active, updated_at) on contracts.appointment_types to :service_role;
create trigger appointment_types_stay before delete or truncate on contracts.appointment_types
  for each statement execute function platform.refuse_change();

-- A spell in which a provider accepts a convenio, on the days [linked_on, unlinked_on). The days are kept beside the
-- instants, so that they stay what they were should the tenant move to another zone.
create table contracts.provider_convenios (
  tenant_id uuid not null,
  id uuid not null,
  provider_id uuid not null,
  convenio_id uuid not null,
  linked_at timestamptz not null,
  linked_on date not null,
  unlinked_at timestamptz check (unlinked_at > linked_at),
  unlinked_on date check (unlinked_on >= linked_on),
  primary key (tenant_id, id),
  foreign key (tenant_id, provider_id) references contracts.providers,
  foreign key (tenant_id, convenio_id) references contracts.convenios,
  check ((unlinked_at is null) = (unlinked_on is null))
);
create unique index convenio_already_linked on contracts.provider_convenios (tenant_id, provider_id, convenio_id) where unlinked_at is null;
create index provider_convenios_by_provider on contracts.provider_convenios (tenant_id, provider_id, convenio_id, linked_at);
select platform.isolate_tenants('contracts.provider_convenios');
grant select, insert on contracts.provider_convenios to :service_role;
grant update (unlinked_at, unlinked_on) on contracts.provider_convenios to :service_role;

create function contracts.keep_spell() returns trigger
  language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.unlinked_at is not null then
      raise exception 'a spell begins without an end' using errcode = '23514', constraint = 'keep_spell';
    end if;
  elsif old.unlinked_at is not null or new.unlinked_at is null
     or to_jsonb(new) - '{unlinked_at,unlinked_on}'::text[] is distinct from to_jsonb(old) - '{unlinked_at,unlinked_on}'::text[] then
    raise exception 'a spell is only ended, once' using errcode = '23514', constraint = 'keep_spell';
  end if;
  return new;
end $$;
create trigger keep_spell before insert or update on contracts.provider_convenios
  for each row execute function contracts.keep_spell();
create trigger spells_stay before delete or truncate on contracts.provider_convenios
  for each statement execute function platform.refuse_change();

-- What lists and lookups read: the catalogues with the revision of the tenant's chain.
create view contracts.current_providers with (security_invoker = true) as
  select p.*, c.revision from contracts.providers p
    join platform.chains c on c.tenant_id = p.tenant_id and c.chain_id = p.tenant_id;
grant select on contracts.current_providers to :service_role;
create view contracts.current_appointment_types with (security_invoker = true) as
  select a.*, c.revision from contracts.appointment_types a
    join platform.chains c on c.tenant_id = a.tenant_id and c.chain_id = a.tenant_id;
grant select on contracts.current_appointment_types to :service_role;
create view contracts.current_provider_convenios with (security_invoker = true) as
  select l.*, o.name as convenio_name, l.unlinked_at is null as is_active, c.revision
    from contracts.provider_convenios l
    join contracts.convenios o on o.tenant_id = l.tenant_id and o.id = l.convenio_id
    join platform.chains c on c.tenant_id = l.tenant_id and c.chain_id = l.tenant_id;
grant select on contracts.current_provider_convenios to :service_role;
