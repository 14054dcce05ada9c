-- release-before: breaks, because it prices by an override or a type rule whomever that is for
-- The plans that a payer sells. A plan's code and accommodation never change, so a question that names it means the same for
-- ever; it is known from the revision on at which it was made.
create table contracts.convenio_plans (
  tenant_id uuid not null,
  id uuid not null,
  convenio_id uuid not null,
  code text not null check (length(code) between 1 and 50),
  name text not null check (length(name) between 1 and 255),
  accommodation text not null check (accommodation in ('ward', 'apartment')),
  is_active boolean not null default true,
  known_from bigint not null check (known_from > 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, convenio_id, id),
  foreign key (tenant_id, convenio_id) references contracts.convenios
);
create unique index convenio_plan_code_taken on contracts.convenio_plans (tenant_id, convenio_id, code) where is_active;
select platform.isolate_tenants('contracts.convenio_plans');
grant select, insert on contracts.convenio_plans to :service_role;
grant update (name, is_active, updated_at) on contracts.convenio_plans to :service_role;
select platform.tell_changes('contracts.convenio_plans', 'contracts.tell_convenio');
create trigger plans_stay before delete or truncate on contracts.convenio_plans
  for each statement execute function platform.refuse_change();

create function contracts.keep_plan() returns trigger
  language plpgsql as $$
begin
  raise exception 'the code and the accommodation of plan % never change', old.id using errcode = '23514', constraint = 'keep_plan';
end $$;
create trigger keep_plan before update on contracts.convenio_plans for each row
  when ((new.tenant_id, new.id, new.convenio_id, new.code, new.accommodation, new.known_from, new.created_at)
    is distinct from (old.tenant_id, old.id, old.convenio_id, old.code, old.accommodation, old.known_from, old.created_at))
  execute function contracts.keep_plan();

create view contracts.current_convenio_plans with (security_invoker = true) as
  select p.*, c.revision from contracts.convenio_plans p
    join platform.chains c on c.tenant_id = p.tenant_id and c.chain_id = p.convenio_id;
grant select on contracts.current_convenio_plans to :service_role;

-- What a price or a rule says beside what it always said, as one JSON; null: nothing. Digests have it where it is there, so
-- those that were taken before stay to the byte as they were.
create function contracts.further_terms(plan_id uuid, accommodation text, provider_id uuid, specialty text, fixed boolean, package jsonb)
  returns jsonb
  language sql immutable parallel safe
  return nullif(jsonb_strip_nulls(jsonb_build_object(
    'plan_id', plan_id, 'accommodation', accommodation, 'provider_id', provider_id, 'specialty', specialty,
    'fixed', nullif(fixed, false), 'package', package)), '{}');

-- Whom an override is for; whether no rule of an act moves it; and what it includes, where it is the price of a package.
alter table contracts.overrides
  add column plan_id uuid,
  add column accommodation text check (accommodation in ('ward', 'apartment')),
  add column provider_id uuid,
  add column specialty text check (length(specialty) between 1 and 50),
  add column fixed boolean not null default false,
  add column package jsonb check (jsonb_typeof(package) = 'object' and length(package::text) <= 262144),
  add column further_terms jsonb generated always as (
    case when plan_id is null and accommodation is null and provider_id is null and specialty is null and not fixed and package is null
         then null else contracts.further_terms(plan_id, accommodation, provider_id, specialty, fixed, package) end) stored,
  add constraint excluded_has_no_terms check (is_covered or (not fixed and package is null)),
  add constraint convenio_plan_not_found foreign key (tenant_id, convenio_id, plan_id)
    references contracts.convenio_plans (tenant_id, convenio_id, id),
  add constraint provider_not_found foreign key (tenant_id, provider_id) references contracts.providers;
grant update (plan_id, accommodation, provider_id, specialty, fixed, package) on contracts.overrides to :service_role;

alter table contracts.type_rules
  add column plan_id uuid,
  add column accommodation text check (accommodation in ('ward', 'apartment')),
  add column provider_id uuid,
  add column specialty text check (length(specialty) between 1 and 50),
  add column further_terms jsonb generated always as (
    case when plan_id is null and accommodation is null and provider_id is null and specialty is null
         then null else contracts.further_terms(plan_id, accommodation, provider_id, specialty, false, null) end) stored,
  add constraint convenio_plan_not_found foreign key (tenant_id, convenio_id, plan_id)
    references contracts.convenio_plans (tenant_id, convenio_id, id),
  add constraint provider_not_found foreign key (tenant_id, provider_id) references contracts.providers;
grant update (plan_id, accommodation, provider_id, specialty) on contracts.type_rules to :service_role;

-- A code has one override for each set of qualifiers, one of them without any, and a type one rule.
drop index contracts.override_code_taken;
create unique index override_code_taken on contracts.overrides
  (tenant_id, period_id, procedure_code, plan_id, accommodation, provider_id, specialty) nulls not distinct where not is_deleted;
drop index contracts.type_rule_taken;
create unique index type_rule_taken on contracts.type_rules
  (tenant_id, period_id, appointment_type_id, plan_id, accommodation, provider_id, specialty) nulls not distinct where not is_deleted;

-- The line of an override or of a type rule in a digest: what it always held, and behind it what it says further.
create or replace function contracts.overrides_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language plpgsql stable as $$
begin
  return query
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             json_build_array(o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata)::text
               || coalesce(o.further_terms::text, '') || E'\n', ''
             order by o.procedure_code collate "C", o.further_terms::text collate "C"), ''), 'UTF8')), 'hex')
      from contracts.overrides o where o.tenant_id = tenant and o.period_id = period and not o.is_deleted;
end $$;

create or replace function contracts.type_rules_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language plpgsql stable as $$
begin
  return query
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             jsonb_build_array(r.appointment_type_id, r.is_covered, r.requires_authorization, r.copay_percent, r.copay_max_cents, r.notes)::text
               || coalesce(r.further_terms::text, '') || E'\n', ''
             order by r.appointment_type_id, r.further_terms::text collate "C"), ''), 'UTF8')), 'hex')
      from contracts.type_rules r where r.tenant_id = tenant and r.period_id = period and not r.is_deleted;
end $$;

create or replace function contracts.overrides_made_digest(tenant uuid, period uuid, made_at timestamptz, touched uuid[], before jsonb,
    replaced timestamptz[], out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(r.procedure_code, r.procedure_name, r.price_cents, r.notes, r.metadata)::text
             || coalesce(r.further_terms::text, '') || E'\n', ''
           order by r.procedure_code collate "C", r.further_terms::text collate "C"), ''), 'UTF8')), 'hex')
    into count, digest
    from (select o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata, o.further_terms
            from contracts.overrides o
           where o.tenant_id = tenant and o.period_id = period and o.created_at = made_at
             and (not o.is_deleted or o.updated_at = any (replaced))
             and o.id <> all (touched)
          union all
          select b.procedure_code, b.procedure_name, b.price_cents, b.notes, b.metadata,
                 contracts.further_terms(b.plan_id, b.accommodation, b.provider_id, b.specialty, b.fixed, b.package)
            from jsonb_to_recordset(before) as b
              (procedure_code text, procedure_name text, price_cents bigint, notes text, metadata jsonb,
               plan_id uuid, accommodation text, provider_id uuid, specialty text, fixed boolean, package jsonb)) r;
end $$;

create or replace function contracts.overrides_replaced_digest(tenant uuid, period uuid, replaced_at timestamptz,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(o.id, o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata)::text
             || coalesce(o.further_terms::text, '') || E'\n', ''
           order by o.procedure_code collate "C", o.further_terms::text collate "C"), ''), 'UTF8')), 'hex')
    into count, digest
    from contracts.overrides o
   where o.tenant_id = tenant and o.period_id = period and o.is_deleted and o.updated_at = replaced_at;
end $$;

create or replace function contracts.type_rules_made_digest(tenant uuid, period uuid, made_at timestamptz, touched uuid[], before jsonb,
    out count bigint, out digest text)
  language plpgsql stable as $$
begin
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           jsonb_build_array(r.appointment_type_id, r.is_covered, r.requires_authorization, r.copay_percent, r.copay_max_cents, r.notes)::text
             || coalesce(r.further_terms::text, '') || E'\n', ''
           order by r.appointment_type_id, r.further_terms::text collate "C"), ''), 'UTF8')), 'hex')
    into count, digest
    from (select t.appointment_type_id, t.is_covered, t.requires_authorization, t.copay_percent, t.copay_max_cents, t.notes, t.further_terms
            from contracts.type_rules t
           where t.tenant_id = tenant and t.period_id = period and t.created_at = made_at and not t.is_deleted
             and t.id <> all (touched)
          union all
          select b.appointment_type_id, b.is_covered, b.requires_authorization, b.copay_percent, b.copay_max_cents, b.notes,
                 contracts.further_terms(b.plan_id, b.accommodation, b.provider_id, b.specialty, false, null)
            from jsonb_to_recordset(before) as b
              (appointment_type_id uuid, is_covered boolean, requires_authorization boolean, copay_percent numeric(7, 4),
               copay_max_cents bigint, notes text, plan_id uuid, accommodation text, provider_id uuid, specialty text)) r;
end $$;
