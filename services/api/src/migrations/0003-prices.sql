create table contracts.price_tables (
  tenant_id uuid not null,
  id uuid not null,
  version text not null check (length(version) between 1 and 10),
  name text check (length(name) <= 255),
  -- Values of one unit, and of each porte by its code.
  uco_value numeric(14, 4) check (uco_value >= 0),
  film_value numeric(14, 4) check (film_value >= 0),
  portes jsonb not null default '{}',
  row_count integer not null default 0 check (row_count >= 0),
  published_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references platform.chains (tenant_id, chain_id),
  constraint price_table_version_taken unique (tenant_id, version)
);
select platform.isolate_tenants('contracts.price_tables');
grant select, insert, update on contracts.price_tables to :service_role;

create table contracts.price_table_rows (
  tenant_id uuid not null,
  table_id uuid not null,
  procedure_code text not null check (length(procedure_code) between 1 and 50),
  procedure_name text not null check (length(procedure_name) <= 500),
  -- Exact: whatever the parts, their products have at most eight places.
  price numeric(19, 8) not null check (price between 0 and 92233720368.54775807),
  porte text,
  porte_fraction numeric(14, 4),
  uco_quantity numeric(14, 4),
  film_m2 numeric(14, 4),
  primary key (tenant_id, table_id, procedure_code),
  foreign key (tenant_id, table_id) references contracts.price_tables
);
select platform.isolate_tenants('contracts.price_table_rows');
grant select, insert, delete on contracts.price_table_rows to :service_role;

-- A published table is frozen, rows and header; a draft's rows are replaced whole by each import.
create function contracts.refuse_published_table() returns trigger
  language plpgsql as $$
begin
  if old.published_at is not null then
    raise exception 'price table % is published: nothing of it changes', old.version using errcode = '23514', constraint = 'price_table_published';
  end if;
  return coalesce(new, old);
end $$;
create trigger published before update or delete on contracts.price_tables for each row execute function contracts.refuse_published_table();

create function contracts.refuse_published_rows() returns trigger
  language plpgsql as $$
begin
  if exists (select 1 from (select distinct tenant_id, table_id from touched) t
              join contracts.price_tables p on p.tenant_id = t.tenant_id and p.id = t.table_id
             where p.published_at is not null) then
    raise exception 'the price table is published: its rows are frozen' using errcode = '23514', constraint = 'price_table_published';
  end if;
  return null;
end $$;
create trigger published_insert after insert on contracts.price_table_rows referencing new table as touched
  for each statement execute function contracts.refuse_published_rows();
create trigger published_update after update on contracts.price_table_rows referencing old table as touched
  for each statement execute function contracts.refuse_published_rows();
create trigger published_moved after update on contracts.price_table_rows referencing new table as touched
  for each statement execute function contracts.refuse_published_rows();
create trigger published_delete after delete on contracts.price_table_rows referencing old table as touched
  for each statement execute function contracts.refuse_published_rows();
create trigger rows_stay before truncate on contracts.price_table_rows for each statement execute function platform.refuse_change();

-- From which revision on a convenio knows a published table.
create table contracts.table_availabilities (
  tenant_id uuid not null,
  convenio_id uuid not null,
  table_id uuid not null,
  version text not null,
  known_from bigint not null,
  known_until bigint check (known_until > known_from),
  primary key (tenant_id, convenio_id, table_id),
  foreign key (tenant_id, convenio_id) references contracts.convenios,
  foreign key (tenant_id, table_id) references contracts.price_tables
);
select platform.isolate_tenants('contracts.table_availabilities');
grant select, insert on contracts.table_availabilities to :service_role;
create trigger keep_history before insert or update on contracts.table_availabilities
  for each row execute function contracts.keep_history();
create trigger availabilities_stay before delete or truncate on contracts.table_availabilities
  for each statement execute function platform.refuse_change();

-- A self-pay price: the entry keeps its id and code, its price has dated versions.
create table contracts.particular_prices (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  procedure_code text not null check (length(procedure_code) between 1 and 50),
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, convenio_id, id),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
create unique index particular_price_taken on contracts.particular_prices (tenant_id, convenio_id, procedure_code) where is_active;
select platform.isolate_tenants('contracts.particular_prices');
grant select, insert, update on contracts.particular_prices to :service_role;

create table contracts.particular_price_versions (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  price_id uuid not null,
  procedure_code text not null,
  days daterange not null check (not isempty(days)),
  procedure_name text not null check (length(procedure_name) <= 500),
  price_cents bigint not null check (price_cents between 0 and 1000000000000),
  notes text,
  metadata jsonb,
  known_from bigint not null,
  known_until bigint check (known_until > known_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, convenio_id, price_id) references contracts.particular_prices (tenant_id, convenio_id, id),
  -- No two versions of a code share a day at one revision.
  constraint particular_price_overlap exclude using gist (
    tenant_id with =, convenio_id with =, procedure_code with =, days with &&, int8range(known_from, known_until) with &&)
);
create index particular_price_versions_by_revision on contracts.particular_price_versions (tenant_id, convenio_id, known_from);
select platform.isolate_tenants('contracts.particular_price_versions');
grant select, insert on contracts.particular_price_versions to :service_role;
grant update (known_until) on contracts.particular_price_versions to :service_role;
create trigger keep_history before insert or update on contracts.particular_price_versions
  for each row execute function contracts.keep_history();
create trigger versions_stay before delete or truncate on contracts.particular_price_versions
  for each statement execute function platform.refuse_change();
