-- Functions that read a tenant's tables are of PL/pgSQL, with the tenant as their parameter. A SQL function with parameters
-- is put into its caller's statement, where a shard does not know it. The digests are to the byte as they were.
create or replace function contracts.next_revision(tenant uuid, convenio uuid) returns bigint
  language plpgsql stable as $$
begin
  return (select c.revision + 1 from platform.chains c where c.tenant_id = tenant and c.chain_id = convenio);
end $$;

create or replace function contracts.is_frozen(tenant uuid, period uuid) returns boolean
  language plpgsql stable as $$
begin
  return exists (
    select 1 from contracts.period_validities v where v.tenant_id = tenant and v.period_id = period and v.status <> 'draft');
end $$;

create or replace function contracts.overrides_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language plpgsql stable as $$
begin
  return query
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             json_build_array(o.procedure_code, o.procedure_name, o.price_cents, o.notes, o.metadata)::text || E'\n', ''
             order by o.procedure_code collate "C"), ''), 'UTF8')), 'hex')
      from contracts.overrides o where o.tenant_id = tenant and o.period_id = period and not o.is_deleted;
end $$;

create or replace function contracts.type_rules_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language plpgsql stable as $$
begin
  return query
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             jsonb_build_array(r.appointment_type_id, r.is_covered, r.requires_authorization, r.copay_percent, r.copay_max_cents, r.notes)::text || E'\n', ''
             order by r.appointment_type_id), ''), 'UTF8')), 'hex')
      from contracts.type_rules r where r.tenant_id = tenant and r.period_id = period and not r.is_deleted;
end $$;

create or replace function contracts.particular_versions_digest(tenant uuid, convenio uuid, revision bigint) returns table (count bigint, digest text)
  language plpgsql stable as $$
begin
  return query
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             json_build_array(v.procedure_code, v.days, v.procedure_name, v.price_cents, v.notes, v.metadata)::text || E'\n', ''
             order by v.procedure_code collate "C", v.days), ''), 'UTF8')), 'hex')
      from contracts.particular_price_versions v
     where v.tenant_id = tenant and v.convenio_id = convenio and v.known_from = revision;
end $$;
