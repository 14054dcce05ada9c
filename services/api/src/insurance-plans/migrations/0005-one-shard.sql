-- The next revision: what a version that is being written must be known from.
create or replace function plans.next_revision(tenant uuid) returns bigint
  language plpgsql stable as $$
begin
  return (select c.revision + 1 from platform.chains c where c.tenant_id = tenant and c.chain_id = plans.chain());
end $$;

-- No two versions of an entry share a day, and no two valid ones of entries with one natural key. A statement's rows are
-- looked at together: an exclusion constraint would take fifty times as long for an import. Two transactions cannot
-- slip past each other, for both would write the same revision, and the log takes it once.
-- The rows touched are taken out of their transition table first, and the tables are named by the trigger's arguments:
-- where this runs on a shard, neither the one nor a shard's own name can be joined.
create or replace function plans.refuse_overlap() returns trigger
  language plpgsql as $$
declare
  versions text := regexp_replace(tg_argv[1], '_taken$', '_versions');
  tenant uuid;
  version_ids uuid[];
  ids integer[];
  spans daterange[];
  valid boolean[];
  place text;
begin
  for tenant, version_ids, ids, spans, valid in
    select t.tenant_id, array_agg(t.version_id), array_agg(t.id), array_agg(t.days), array_agg(t.is_active)
      from touched t where t.known_until is null group by t.tenant_id
  loop
    execute format($sql$
      select concat_ws(' ', e.id, t.days, v.days)
        from unnest($2, $3, $4, $5) as t (version_id, id, days, is_active)
        join plans.%1$I e on e.tenant_id = $1 and e.id = t.id
        join plans.%1$I twin on twin.tenant_id = $1 and twin.natural_key = e.natural_key
        join plans.%2$I v on v.tenant_id = $1 and v.id = twin.id and v.known_until is null
       where v.version_id <> t.version_id and v.days && t.days
         and (v.id = t.id or v.is_active and t.is_active)
       limit 1 $sql$, tg_argv[0], versions) into place using tenant, version_ids, ids, spans, valid;
    if place is not null then
      raise exception '%: two versions share days: %', versions, place using errcode = '23P01', constraint = tg_argv[1];
    end if;
  end loop;
  return null;
end $$;

-- As it was, to the byte: both tables have the tenant of their own.
create or replace function plans.versions_digest(tenant uuid, versions text, revision bigint, out count bigint, out digest text)
  language plpgsql stable as $$
declare
  entries text := case versions
    when 'benefit_versions' then 'benefits'
    when 'currency_versions' then 'currencies'
    when 'product_versions' then 'products'
    when 'contact_versions' then 'contacts'
    when 'payment_category_versions' then 'payment_categories'
    when 'tariff_item_versions' then 'tariff_items'
    when 'category_price_versions' then 'category_prices'
    when 'plan_versions' then 'plans'
    when 'plan_line_versions' then 'plan_lines'
  end;
begin
  if entries is null then
    raise exception '% holds no versions of insurance plans', versions using errcode = '22023';
  end if;
  execute format($sql$
    select count(*), encode(sha256(convert_to(coalesce(string_agg(
             jsonb_strip_nulls(
               to_jsonb(v) - '{tenant_id,days,known_from,known_until}'::text[]
               || jsonb_build_object('from', lower(v.days), 'to', upper(v.days))
               || to_jsonb(e) - '{tenant_id,natural_key,is_active,created_at,created_by,created_by_number,updated_at,updated_by,updated_by_number}'::text[]
             )::text || E'\n', ''
             order by v.id, v.days), ''), 'UTF8')), 'hex')
      from plans.%I v join plans.%I e on e.tenant_id = $1 and e.id = v.id
     where v.tenant_id = $1 and v.known_from = $2 $sql$, versions, entries)
    into count, digest using tenant, revision;
end $$;
