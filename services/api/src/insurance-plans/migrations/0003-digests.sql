-- What an import made of one catalogue, in a few bytes that can be taken again: how many versions are known from a
-- revision on, and a SHA-256 of them in the order of their ids and days. Each is a line of JSON, with the keys of its
-- entry, which an entry keeps for ever; a line feed ends each. When it was known no longer does not count. Nulls are left
-- out: a column that is added later is null in older versions, whose digests then stay what they were.
create function plans.versions_digest(tenant uuid, versions text, revision bigint, out count bigint, out digest text)
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
      from plans.%I v join plans.%I e on e.tenant_id = v.tenant_id and e.id = v.id
     where v.tenant_id = $1 and v.known_from = $2 $sql$, versions, entries)
    into count, digest using tenant, revision;
end $$;
