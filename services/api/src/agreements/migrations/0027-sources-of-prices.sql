-- release-before: works
-- The tables that price a period, in order, as one JSON of what was agreed of each. The first has the columns of the
-- period too; null: they say it all.
alter table contracts.periods
  add column price_sources jsonb check (jsonb_typeof(price_sources) = 'array' and length(price_sources::text) <= 65536),
  add constraint first_source_is_the_period check (price_sources is null or (
    price_sources #>> '{0,version}' is not distinct from cbhpm_table_version
    and (price_sources #>> '{0,percentage}')::numeric is not distinct from cbhpm_percentage
    and coalesce(price_sources #> '{0,table_adjustments}', '[]') = array_to_json(table_adjustments)::jsonb));
grant update (price_sources) on contracts.periods to :service_role;

-- Every table that a period names, so that a publication finds whom it concerns.
create function contracts.named_tables(version text, sources jsonb) returns text[]
  language sql immutable parallel safe
  return (select array_remove(array_agg(distinct name), null) from (
    select version as name
    union all select value ->> 'version' from jsonb_array_elements(coalesce(sources, '[]'))
    union all select value ->> 'porte_values_from' from jsonb_array_elements(coalesce(sources, '[]'))) named);
alter table contracts.periods
  add column named_tables text[] generated always as (contracts.named_tables(cbhpm_table_version, price_sources)) stored;

-- The columns that it had in their order, because a view that is replaced keeps them.
create or replace view contracts.current_periods with (security_invoker = true) as
  select p.tenant_id, p.id, p.convenio_id, p.cbhpm_table_version, p.cbhpm_percentage, p.table_adjustments,
         p.copay_enabled, p.default_copay_percent, p.default_copay_max_cents, p.requires_card_number,
         p.requires_authorization, p.notes, p.metadata, p.is_deleted, p.created_at, p.updated_at, p.activated_at,
         p.renewal_of, p.renewal_asked, p.adjusted_from, p.reajuste_percent, p.reajuste_description, p.corrects,
         p.place_of, p.place, p.supersedes, p.adjust_overrides, p.adjust_particular_prices, p.copied_from,
         v.days, v.status, v.closed_reason, r.renewed_by, k.corrected_by, c.revision, p.act_rules, p.price_sources
    from contracts.periods p
    join lateral (
      select days, status, closed_reason from contracts.period_validities v
       where v.tenant_id = p.tenant_id and v.period_id = p.id
       order by known_from desc limit 1) v on true
    -- the renewal of it, or of the one in whose place it is, once that is activated and as long as it prices
    left join lateral (
      select n.id as renewed_by from contracts.periods s
        join contracts.periods n on n.tenant_id = p.tenant_id and n.convenio_id = p.convenio_id and n.renewal_of = s.id
        join contracts.period_validities w on w.tenant_id = p.tenant_id and w.period_id = n.id and w.known_until is null
       where s.tenant_id = p.tenant_id and s.convenio_id = p.convenio_id and s.place = p.place
         and w.status <> 'draft' and (w.closed_reason is null or w.closed_reason not in ('revocation', 'correction'))
       limit 1) r on true
    left join lateral (
      select n.id as corrected_by from contracts.periods n
        join contracts.period_validities w on w.tenant_id = p.tenant_id and w.period_id = n.id and w.known_until is null
       where v.closed_reason = 'correction' and n.tenant_id = p.tenant_id and n.convenio_id = p.convenio_id
         and n.place = p.place and n.corrects = p.id and w.closed_reason is distinct from 'revocation'
       limit 1) k on true
    join platform.chains c on c.tenant_id = p.tenant_id and c.chain_id = p.convenio_id;
