create extension if not exists btree_gist;

-- Two times: `days` says when a thing is valid, `known_from` and `known_until` at which revisions of the convenio it was
-- known. A row with a known range is never changed but for its known_until, once.

create table contracts.convenios (
  tenant_id uuid not null references platform.tenants,
  id uuid not null,
  name text not null check (length(name) between 1 and 255),
  ans_code text check (length(ans_code) between 1 and 50),
  payment_type text not null check (payment_type in ('particular', 'convenio', 'sus')),
  cbhpm_table_version text check (length(cbhpm_table_version) between 1 and 10),
  requires_card_number boolean not null,
  requires_authorization boolean not null,
  copay_enabled boolean not null,
  default_copay_percent numeric(7, 4) check (default_copay_percent between 0 and 100),
  default_copay_max_cents bigint check (default_copay_max_cents between 0 and 1000000000000),
  contact_info jsonb,
  integration_code text,
  notes text,
  is_active boolean not null default true,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, id) references platform.chains (tenant_id, chain_id),
  constraint sus_takes_no_copay check (payment_type <> 'sus' or not copay_enabled)
);
create unique index convenio_name_taken on contracts.convenios (tenant_id, name) where is_active;
create unique index ans_code_taken on contracts.convenios (tenant_id, ans_code) where is_active and ans_code is not null;
select platform.isolate_tenants('contracts.convenios');
grant select, insert, update on contracts.convenios to :service_role;

-- The revisions of some convenios, in one round trip that sets its own tenant: what every quote asks.
create function contracts.convenio_revisions(tenant uuid, convenio_ids uuid[])
  returns table (convenio_id uuid, revision bigint)
  language plpgsql as $$
begin
  perform set_config('vigencia.tenant', tenant::text, true);
  return query
    select c.chain_id, c.revision from platform.chains c
     where c.tenant_id = tenant and c.chain_id = any (convenio_ids) and c.kind = 'convenio';
end $$;

-- The next revision of a convenio: what a row that is being written must be known from.
create function contracts.next_revision(tenant uuid, convenio uuid) returns bigint
  language sql stable
  return (select c.revision + 1 from platform.chains c where c.tenant_id = tenant and c.chain_id = convenio);

-- Guards a table whose rows are known in a range of revisions, for its columns tenant_id, convenio_id, known_*.
create function contracts.keep_history() returns trigger
  language plpgsql as $$
declare
  next bigint := contracts.next_revision(new.tenant_id, new.convenio_id);
begin
  if tg_op = 'INSERT' then
    if new.known_from is distinct from next or new.known_until is not null then
      raise exception '%: a new row is known from the next revision, %', tg_table_name, next using errcode = '23514', constraint = 'keep_history';
    end if;
  elsif old.known_until is not null or new.known_until is distinct from next
     or to_jsonb(new) - 'known_until' is distinct from to_jsonb(old) - 'known_until' then
    raise exception '%: what was known stays; only known_until is set, once, to the next revision', tg_table_name using errcode = '23514', constraint = 'keep_history';
  end if;
  return new;
end $$;
