create table contracts.periods (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  cbhpm_table_version text check (length(cbhpm_table_version) between 1 and 10),
  cbhpm_percentage numeric(7, 4) check (cbhpm_percentage between 0 and 100),
  table_adjustments numeric(8, 4)[] not null default '{}' check (-100 <= all (table_adjustments) and 1000 >= all (table_adjustments)),
  copay_enabled boolean,
  default_copay_percent numeric(7, 4) check (default_copay_percent between 0 and 100),
  default_copay_max_cents bigint check (default_copay_max_cents between 0 and 1000000000000),
  requires_card_number boolean,
  requires_authorization boolean,
  notes text,
  metadata jsonb,
  is_deleted boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  activated_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, convenio_id, id),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
select platform.isolate_tenants('contracts.periods');
grant select, insert, update on contracts.periods to :service_role;

-- The days and the status of a period, by revision.
create table contracts.period_validities (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  period_id uuid not null,
  days daterange not null check (not isempty(days) and not lower_inf(days)),
  status text not null check (status in ('draft', 'active', 'terminated', 'expired', 'renewed')),
  closed_reason text check (closed_reason in ('reajuste', 'termination', 'renewal', 'expiry', 'revocation')),
  known_from bigint not null,
  known_until bigint check (known_until > known_from),
  primary key (tenant_id, id),
  foreign key (tenant_id, convenio_id, period_id) references contracts.periods (tenant_id, convenio_id, id),
  -- No two periods of a convenio share a day at one revision, whatever their status.
  constraint period_overlap exclude using gist (
    tenant_id with =, convenio_id with =, days with &&, int8range(known_from, known_until) with &&)
);
create unique index period_validity_now on contracts.period_validities (tenant_id, period_id) where known_until is null;
create index period_validities_by_period on contracts.period_validities (tenant_id, period_id, known_from);
create index period_validities_by_convenio on contracts.period_validities (tenant_id, convenio_id, known_from);
select platform.isolate_tenants('contracts.period_validities');
grant select, insert on contracts.period_validities to :service_role;
grant update (known_until) on contracts.period_validities to :service_role;
create trigger keep_history before insert or update on contracts.period_validities
  for each row execute function contracts.keep_history();
create trigger validities_stay before delete or truncate on contracts.period_validities
  for each statement execute function platform.refuse_change();

create table contracts.overrides (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  period_id uuid not null,
  procedure_code text not null check (length(procedure_code) between 1 and 50),
  procedure_name text check (length(procedure_name) <= 500),
  price_cents bigint not null check (price_cents between 0 and 1000000000000),
  notes text,
  metadata jsonb,
  is_deleted boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, convenio_id, period_id) references contracts.periods (tenant_id, convenio_id, id)
);
create unique index override_code_taken on contracts.overrides (tenant_id, period_id, procedure_code) where not is_deleted;
select platform.isolate_tenants('contracts.overrides');
grant select, insert, update on contracts.overrides to :service_role;

create table contracts.type_rules (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  period_id uuid not null,
  appointment_type_id uuid not null,
  is_covered boolean not null,
  requires_authorization boolean,
  copay_percent numeric(7, 4) check (copay_percent between 0 and 100),
  copay_max_cents bigint check (copay_max_cents between 0 and 1000000000000),
  notes text,
  is_deleted boolean not null default false,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, convenio_id, period_id) references contracts.periods (tenant_id, convenio_id, id)
);
create unique index type_rule_taken on contracts.type_rules (tenant_id, period_id, appointment_type_id) where not is_deleted;
select platform.isolate_tenants('contracts.type_rules');
grant select, insert, update on contracts.type_rules to :service_role;

-- What once priced something stays. A period is frozen as soon as it has, or had, a validity that is no draft; a period
-- that is born active gets its children first and that validity last.
create function contracts.is_frozen(tenant uuid, period uuid) returns boolean
  language sql stable
  return exists (select 1 from contracts.period_validities v where v.tenant_id = tenant and v.period_id = period and v.status <> 'draft');

create function contracts.refuse_frozen_period() returns trigger
  language plpgsql as $$
begin
  if contracts.is_frozen(old.tenant_id, old.id) then
    raise exception 'contract period % is not a draft: nothing of it changes', old.id using errcode = '23514', constraint = 'period_not_draft';
  end if;
  return coalesce(new, old);
end $$;
create trigger frozen before update or delete on contracts.periods for each row execute function contracts.refuse_frozen_period();
create trigger periods_stay before truncate on contracts.periods for each statement execute function platform.refuse_change();

create function contracts.refuse_frozen_children() returns trigger
  language plpgsql as $$
declare
  frozen uuid;
begin
  select period_id into frozen
    from (select distinct tenant_id, period_id from touched) t where contracts.is_frozen(tenant_id, period_id) limit 1;
  if frozen is not null then
    raise exception 'contract period % is not a draft: its % are frozen', frozen, tg_table_name using errcode = '23514', constraint = 'period_not_draft';
  end if;
  return null;
end $$;

create trigger frozen_insert after insert on contracts.overrides referencing new table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger frozen_update after update on contracts.overrides referencing old table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger frozen_moved after update on contracts.overrides referencing new table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger frozen_delete after delete on contracts.overrides referencing old table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger overrides_stay before truncate on contracts.overrides for each statement execute function platform.refuse_change();

create trigger frozen_insert after insert on contracts.type_rules referencing new table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger frozen_update after update on contracts.type_rules referencing old table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger frozen_moved after update on contracts.type_rules referencing new table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger frozen_delete after delete on contracts.type_rules referencing old table as touched
  for each statement execute function contracts.refuse_frozen_children();
create trigger type_rules_stay before truncate on contracts.type_rules for each statement execute function platform.refuse_change();

-- A period as it is known now: its own fields with its newest days and status. What lists and lookups read.
create view contracts.current_periods with (security_invoker = true) as
  select p.*, v.days, v.status, v.closed_reason, c.revision
    from contracts.periods p
    join lateral (
      select days, status, closed_reason from contracts.period_validities v
       where v.tenant_id = p.tenant_id and v.period_id = p.id
       order by known_from desc limit 1) v on true
    join platform.chains c on c.tenant_id = p.tenant_id and c.chain_id = p.convenio_id;
grant select on contracts.current_periods to :service_role;
create view contracts.current_convenios with (security_invoker = true) as
  select o.*, c.revision from contracts.convenios o
    join platform.chains c on c.tenant_id = o.tenant_id and c.chain_id = o.id;
grant select on contracts.current_convenios to :service_role;
