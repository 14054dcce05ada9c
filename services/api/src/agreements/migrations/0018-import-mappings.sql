-- How files of one source are read, kept by name. It prices nothing; whoever changes it is told all the same.
create table contracts.import_mappings (
  tenant_id uuid not null,
  name text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$'),
  mapping jsonb not null check (jsonb_typeof(mapping) = 'object'),
  is_deleted boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, name)
);
select platform.isolate_tenants('contracts.import_mappings');
grant select, insert on contracts.import_mappings to :service_role;
grant update (mapping, is_deleted, updated_at) on contracts.import_mappings to :service_role;
select platform.tell_changes('contracts.import_mappings', 'platform.tell_tenant');
