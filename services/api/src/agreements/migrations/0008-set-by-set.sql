-- The periods touched are told apart first and asked about once each. Without `offset 0` the planner asks below the
-- distinct, once for every row.
create or replace function contracts.refuse_frozen_children() returns trigger
  language plpgsql as $$
declare
  frozen uuid;
begin
  select period_id into frozen
    from (select distinct tenant_id, period_id from touched offset 0) t where contracts.is_frozen(tenant_id, period_id) limit 1;
  if frozen is not null then
    raise exception 'contract period % is not a draft: its % are frozen', frozen, tg_table_name using errcode = '23514', constraint = 'period_not_draft';
  end if;
  return null;
end $$;

-- PostgreSQL 18 makes UUIDv7 itself, at half the cost and in rising order. It takes them from its clock: what has passed
-- between that and the instant asked for is taken off again.
do $$ begin
  if current_setting('server_version_num')::integer >= 180000 then
    execute 'create or replace function contracts.uuid_v7(at timestamptz) returns uuid
      language sql volatile parallel safe
      return uuidv7(at - statement_timestamp())';
  end if;
end $$;

-- The digests, to the byte as they were: JSON is written as jsonb is, and costs less to build.
create or replace function contracts.overrides_digest(tenant uuid, period uuid) returns table (count bigint, digest text)
  language sql stable
begin atomic
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(procedure_code, procedure_name, price_cents, notes, metadata)::text || E'\n', ''
           order by procedure_code collate "C"), ''), 'UTF8')), 'hex')
    from contracts.overrides where tenant_id = tenant and period_id = period and not is_deleted;
end;
create or replace function contracts.particular_versions_digest(tenant uuid, convenio uuid, revision bigint) returns table (count bigint, digest text)
  language sql stable
begin atomic
  select count(*), encode(sha256(convert_to(coalesce(string_agg(
           json_build_array(procedure_code, days, procedure_name, price_cents, notes, metadata)::text || E'\n', ''
           order by procedure_code collate "C", days), ''), 'UTF8')), 'hex')
    from contracts.particular_price_versions where tenant_id = tenant and convenio_id = convenio and known_from = revision;
end;
