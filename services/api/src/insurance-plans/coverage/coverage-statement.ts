import { ofEntry, ofNaturalKey } from './version-then.ts'

/**
 * The facts that price some events of a tenant ($1), which come as a JSON array ($2).
 * Each event has its day and its revision, or else the newest one.
 * One statement serves one event and ten thousand, so all have one snapshot.
 */
export const COVERAGE_STATEMENT = `
with chain as (
  select coalesce(max(c.revision), 0) as newest,
         coalesce((select p.known_from from plans.visit_pricing p where p.tenant_id = $1), 0) as visits_from
    from platform.chains c where c.tenant_id = $1 and c.chain_id = plans.chain()
), stated as (
  select * from jsonb_to_recordset($2::jsonb) as q(
    place integer, plan_id integer, benefit_id integer, day date, item_key text, revision bigint, known_at timestamptz)
), instants as (
  select k.known_at, coalesce(
      (select l.revision from platform.change_log l
        where l.tenant_id = $1 and l.chain_id = plans.chain() and l.at <= k.known_at
        order by l.revision desc limit 1), 0) as revision
    from (select distinct known_at from stated where known_at is not null) k
), input as materialized (
  select s.*, chain.newest, chain.visits_from, coalesce(s.revision, i.revision, chain.newest) as at_revision
    from stated s cross join chain left join instants i on i.known_at = s.known_at
)
select a.newest::text as newest, a.at_revision::text as revision, a.at_revision >= a.visits_from as knows_visits, to_jsonb(plan) as plan, to_jsonb(plan_line) as line,
       currency.iso_code as currency, to_jsonb(payment_category) as category, to_jsonb(tariff_item) as item,
       to_jsonb(category_price) as own_price
  from input a
  ${ofEntry('plan', 'a.plan_id', 'v.code, v.validity_start, v.validity_end, v.payment_category_id')}
  ${ofNaturalKey(
    'plan_line',
    'plan_lines',
    "a.plan_id || ' ' || a.benefit_id",
    `v.currency_id, v.fixed_copay_cents, v.variable_copay_percent, v.pharmacy_copay_percent,
     v.coverage_type, v.coverage_subtype, v.maximum_cents, v.waiting_until, v.guarantee_letter`,
  )}
  ${ofEntry('currency', 'plan_line.currency_id', 'v.iso_code')}
  ${ofEntry(
    'payment_category',
    'plan.payment_category_id',
    'v.code, v.validity_start, v.validity_end, v.service_factor, v.procedure_factor, v.pharmacy_discount_percent',
  )}
  ${ofNaturalKey('tariff_item', 'tariff_items', 'a.item_key', 'v.code, v.units')}
  ${ofNaturalKey(
    'category_price',
    'category_prices',
    "plan.payment_category_id || ' ' || tariff_item.id",
    'v.price_pen_cents, v.price_usd_cents',
  )}
 order by a.place`
