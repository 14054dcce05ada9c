create table contracts.price_tables (
  tenant_id uuid not null,
  id uuid not null,
  version text not null check (length(version) between 1 and 10),
  name text check (length(name) between 1 and 255),
  -- Values of one unit, and of each porte by its code.
  uco_value numeric(14, 4) check (uco_value >= 0),
  film_value numeric(14, 4) check (film_value >= 0),
  portes jsonb not null default '{}' check (jsonb_typeof(portes) = 'object'),
  -- Of the last import: how its rows say their price, and how many they are.
  priced_by text check (priced_by in ('price', 'porte')),
  row_count integer not null default 0 check (row_count >= 0),
  published_at timestamptz,
  -- SHA-256 of the export, taken when it is published.
  digest bytea check (length(digest) = 32),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references platform.chains (tenant_id, chain_id),
  check ((published_at is null) = (digest is null)),
  constraint price_table_version_taken unique (tenant_id, version),
  constraint price_table_empty check (published_at is null or row_count > 0)
);
select platform.isolate_tenants('contracts.price_tables');
grant select, insert on contracts.price_tables to :service_role;
grant update (priced_by, row_count, published_at, digest, updated_at) on contracts.price_tables to :service_role;
create trigger tables_stay before delete or truncate on contracts.price_tables
  for each statement execute function platform.refuse_change();

create table contracts.price_table_rows (
  tenant_id uuid not null,
  table_id uuid not null,
  -- Sorted by its bytes in every database, so that an export and its digest are the same everywhere.
  procedure_code text collate "C" not null check (length(procedure_code) between 1 and 50),
  procedure_name text not null check (length(procedure_name) between 1 and 500),
  -- Exact: whatever the parts, their products have at most eight places.
  price numeric(19, 8) not null check (price between 0 and 92233720368.54775807),
  porte text check (length(porte) between 1 and 20),
  porte_fraction numeric(14, 4) check (porte_fraction >= 0),
  uco_quantity numeric(14, 4) check (uco_quantity >= 0),
  film_m2 numeric(14, 4) check (film_m2 >= 0),
  -- Of the imported file.
  line integer not null check (line > 0),
  -- No foreign key to price_tables: checked row by row it takes longer than all the rest of an import. The triggers
  -- below hold the same by statement, and a table is never deleted.
  primary key (tenant_id, table_id, procedure_code)
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
  return new;
end $$;
create trigger published before update on contracts.price_tables for each row execute function contracts.refuse_published_table();

-- The tables of the rows touched are there, are drafts, and stay so until this transaction ends.
create function contracts.refuse_published_rows() returns trigger
  language plpgsql as $$
declare
  at record;
begin
  for at in select distinct tenant_id, table_id from touched loop
    perform from contracts.price_tables p
      where p.tenant_id = at.tenant_id and p.id = at.table_id and p.published_at is null for share;
    if found then continue; end if;
    if exists (select from contracts.price_tables p where p.tenant_id = at.tenant_id and p.id = at.table_id) then
      raise exception 'price table % is published: its rows are frozen', at.table_id using errcode = '23514', constraint = 'price_table_published';
    end if;
    raise exception 'price table % is not there', at.table_id using errcode = '23503', constraint = 'price_table_not_found';
  end loop;
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

-- A table with its status and its revision: what lists and lookups read.
create view contracts.current_price_tables with (security_invoker = true) as
  select t.tenant_id, t.id, t.version, t.name, t.uco_value, t.film_value, t.portes, t.priced_by, t.row_count,
         case when t.published_at is null then 'draft' else 'published' end as status,
         encode(t.digest, 'hex') as digest, t.published_at, t.created_at, t.updated_at, c.revision
    from contracts.price_tables t
    join platform.chains c on c.tenant_id = t.tenant_id and c.chain_id = t.id;
grant select on contracts.current_price_tables to :service_role;

-- One row as its table's export has it. Texts are always quoted, which is cheaper than to ask whether they must be. A
-- price that was said outright keeps four places, so that it can be read back without a doubt where the thousands are.
create function contracts.csv_line(r contracts.price_table_rows, priced_by text) returns text
  language sql immutable parallel safe
  return '"' || replace(r.procedure_code, '"', '""') || '","' || replace(r.procedure_name, '"', '""') || '",' ||
    case when priced_by = 'price' then round(r.price, 4)::text
         else trim_scale(r.price)::text || ',' || coalesce('"' || replace(r.porte, '"', '""') || '"', '') || ',' ||
              coalesce(trim_scale(r.porte_fraction)::text, '') || ',' ||
              coalesce(trim_scale(r.uco_quantity)::text, '') || ',' || coalesce(trim_scale(r.film_m2)::text, '')
    end || E'\n';

-- Which convenios a table's publication concerns.
create index periods_by_table on contracts.periods (tenant_id, cbhpm_table_version, convenio_id)
  where cbhpm_table_version is not null;

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
  unique (tenant_id, convenio_id, id, procedure_code),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
-- A code has one active entry; those that were deleted stay, with the prices of their days.
create unique index particular_price_taken on contracts.particular_prices (tenant_id, convenio_id, procedure_code) where is_active;
select platform.isolate_tenants('contracts.particular_prices');
grant select, insert on contracts.particular_prices to :service_role;
grant update (is_active, updated_at) on contracts.particular_prices to :service_role;
create trigger entries_stay before delete or truncate on contracts.particular_prices
  for each statement execute function platform.refuse_change();

-- Only a self-pay convenio has a catalogue.
create function contracts.refuse_other_payers() returns trigger
  language plpgsql as $$
begin
  perform from contracts.convenios c
    where c.tenant_id = new.tenant_id and c.id = new.convenio_id and c.payment_type = 'particular' for share;
  if not found then
    raise exception 'convenio % is not of type particular', new.convenio_id using errcode = '23514', constraint = 'not_particular';
  end if;
  return new;
end $$;
create trigger particular_only before insert on contracts.particular_prices
  for each row execute function contracts.refuse_other_payers();

create table contracts.particular_price_versions (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  price_id uuid not null,
  procedure_code text not null,
  days daterange not null check (not isempty(days)),
  procedure_name text not null check (length(procedure_name) between 1 and 500),
  price_cents bigint not null check (price_cents between 0 and 1000000000000),
  notes text,
  metadata jsonb,
  known_from bigint not null,
  known_until bigint check (known_until > known_from),
  primary key (tenant_id, id),
  -- A version has its entry's code, and so that code never changes.
  foreign key (tenant_id, convenio_id, price_id, procedure_code)
    references contracts.particular_prices (tenant_id, convenio_id, id, procedure_code),
  -- No two versions of a code share a day at one revision.
  constraint particular_price_overlap exclude using gist (
    tenant_id with =, convenio_id with =, procedure_code with =, days with &&, int8range(known_from, known_until) with &&)
);
create index particular_price_versions_by_revision on contracts.particular_price_versions (tenant_id, convenio_id, known_from);
create index particular_price_versions_by_entry on contracts.particular_price_versions (tenant_id, price_id);
select platform.isolate_tenants('contracts.particular_price_versions');
grant select, insert on contracts.particular_price_versions to :service_role;
grant update (known_until) on contracts.particular_price_versions to :service_role;
create trigger keep_history before insert or update on contracts.particular_price_versions
  for each row execute function contracts.keep_history();
create trigger versions_stay before delete or truncate on contracts.particular_price_versions
  for each statement execute function platform.refuse_change();

-- Only what is published, and so frozen, is ever known to a convenio, and by its own version.
create function contracts.refuse_unpublished() returns trigger
  language plpgsql as $$
begin
  if not exists (select from contracts.price_tables p
                  where p.tenant_id = new.tenant_id and p.id = new.table_id and p.version = new.version and p.published_at is not null) then
    raise exception 'price table % is not published as %', new.table_id, new.version using errcode = '23514', constraint = 'published_only';
  end if;
  return new;
end $$;
create trigger published_only before insert on contracts.table_availabilities
  for each row execute function contracts.refuse_unpublished();

-- What has been priced as one type is not priced as another.
create function contracts.refuse_other_payment_type() returns trigger
  language plpgsql as $$
begin
  if exists (select from contracts.periods p where p.tenant_id = new.tenant_id and p.convenio_id = new.id)
     or exists (select from contracts.particular_prices p where p.tenant_id = new.tenant_id and p.convenio_id = new.id) then
    raise exception 'convenio % has periods or prices: its payment type stays', new.id using errcode = '23514', constraint = 'payment_type_fixed';
  end if;
  return new;
end $$;
create trigger payment_type_fixed before update on contracts.convenios
  for each row when (new.payment_type <> old.payment_type) execute function contracts.refuse_other_payment_type();
