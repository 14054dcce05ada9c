import { createHash } from 'node:crypto'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { toNumber } from '@vigencia/domain/money/percent.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { TableTerms } from '@vigencia/domain/agreements/table-terms.ts'
import { isQualified, qualifierKey, type Qualifiers } from '@vigencia/domain/pricing/qualifiers.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { pricesBySources, sourcesParameter } from '../../price-tables/prices-by-sources.ts'
import { exactUnitPrice, roundedUnitPrice } from '../../price-tables/unit-price-in-sql.ts'
import { ADJUSTED_OVERRIDES, adjustedOverridesOf, QUALIFIED, type OverridesInput } from '../period/copy-overrides.ts'
import type { CurrentPeriod } from '../period/contract-period.ts'
import type { SelfPayMove } from './self-pay-move.ts'

// Every procedure that has a price on the new start, as it is now (`old_`) and as the reajuste would make it (`new_`).
// An override comes before a self-pay price, and that before the table's; one that excludes the code leaves it no price.
// $1 to $5 are those of the overrides.
const MOVES = `
  with period_prices as (
    select procedure_code, procedure_name, price_cents as old_cents, is_covered, ${QUALIFIED} as qualified from contracts.overrides
     where tenant_id = $1 and period_id = $2 and not is_deleted),
  next_prices as (
    select procedure_code, procedure_name, exact_cents, new_cents, is_covered, qualified from ${ADJUSTED_OVERRIDES}),
  self_pay as (
    select procedure_code, procedure_name, price_cents as old_cents,
           case when lower(days) = $7::date then price_cents when $8 then price_cents * (1 + $11::numeric * 0.01) end as exact_cents
      from contracts.particular_price_versions
     where tenant_id = $1 and convenio_id = $6 and known_until is null and days @> $7::date),
  old_table as (
    select procedure_code, procedure_name, ${roundedUnitPrice('1')} as old_cents from ${pricesBySources('$9')} priced),
  new_table as (
    select procedure_code, procedure_name, ${exactUnitPrice('1')} as exact_cents from ${pricesBySources('$10')} priced),
  codes as (
    select procedure_code from period_prices where qualified = '{}' union select procedure_code from next_prices where qualified = '{}' union
    select procedure_code from self_pay union select procedure_code from old_table union select procedure_code from new_table),
  moves as (
    select c.procedure_code collate "C" as procedure_code, '{}' as qualified,
           coalesce(n.procedure_name, o.procedure_name, s.procedure_name, tn.procedure_name, t.procedure_name) as procedure_name,
           case when o.is_covered is not null then 'override' when s.old_cents is not null then 'particular' when t.old_cents is not null then 'table' end as old_source,
           (case when o.is_covered is not null then o.old_cents else coalesce(s.old_cents, t.old_cents) end)::bigint as old_cents,
           case when n.is_covered is not null then 'override' when s.exact_cents is not null then 'particular' when tn.exact_cents is not null then 'table' end as new_source,
           case when n.is_covered is not null then n.exact_cents else coalesce(s.exact_cents, tn.exact_cents) end as exact_cents
      from codes c
      left join period_prices o on o.procedure_code = c.procedure_code and o.qualified = '{}'
      left join next_prices n on n.procedure_code = c.procedure_code and n.qualified = '{}'
      left join self_pay s on s.procedure_code = c.procedure_code
      left join old_table t on t.procedure_code = c.procedure_code
      left join new_table tn on tn.procedure_code = c.procedure_code
    union all
    select coalesce(o.procedure_code, n.procedure_code) collate "C", coalesce(o.qualified, n.qualified),
           coalesce(n.procedure_name, o.procedure_name),
           case when o.is_covered is not null then 'override' end, o.old_cents,
           case when n.is_covered is not null then 'override' end, n.exact_cents
      from (select * from period_prices where qualified <> '{}') o
      full join (select * from next_prices where qualified <> '{}') n using (procedure_code, qualified))
  select *, round(exact_cents)::bigint as new_cents from moves`

/** What is compared: the prices of a period on a day, and those of the one that would take over from it. */
export interface ComparedPrices {
  readonly source: CurrentPeriod
  readonly successor: TableTerms
  readonly overrides: OverridesInput
  readonly day: Day
  /** Whether self-pay prices go on, and the percent by which they move. */
  readonly selfPay: Pick<SelfPayMove, 'goOn' | 'percent'>
}

function parametersOf(work: UnitOfWork, { source, successor, overrides, day, selfPay }: ComparedPrices): unknown[] {
  return [
    ...adjustedOverridesOf(work, source.id, overrides),
    source.convenio_id,
    day.toString(),
    selfPay.goOn,
    sourcesParameter(source, day),
    sourcesParameter(successor, day),
    String(selfPay.percent === null ? 0 : toNumber(selfPay.percent)),
  ]
}

/** Only those that the override has. */
type PresentQualifiers = { readonly [Name in keyof Qualifiers]: NonNullable<Qualifiers[Name]> }

export interface PriceMove extends PresentQualifiers {
  readonly procedure_code: string
  readonly procedure_name: string | null
  readonly old_source: 'override' | 'particular' | 'table' | null
  readonly old_cents: number | null
  readonly new_source: 'override' | 'particular' | 'table' | null
  readonly new_cents: number | null
  readonly exact_cents: string | null
  readonly rounding_cents: string | null
}

/** Every price on the new start, old and new, by procedure code. */
export async function priceMoves(work: UnitOfWork, compared: ComparedPrices): Promise<PriceMove[]> {
  type Row = { [Key in Exclude<keyof PriceMove, keyof Qualifiers>]: string | null } & Pick<
    PriceMove,
    'old_source' | 'new_source' | 'procedure_code'
  > & { readonly qualified: string | null }
  const rows = await work.sql<Row>(
    `select procedure_code, nullif(qualified, '{}') as qualified, procedure_name, old_source, old_cents::text, new_source, new_cents::text,
            trim_scale(exact_cents)::text as exact_cents, trim_scale(new_cents - exact_cents)::text as rounding_cents
       from (${MOVES}) m order by procedure_code, m.qualified <> '{}', m.qualified collate "C"`,
    parametersOf(work, compared),
  )
  return rows.map(({ qualified, ...row }) => ({
    ...row,
    ...(qualified === null ? {} : (JSON.parse(qualified) as PresentQualifiers)),
    old_cents: row.old_cents === null ? null : Number(row.old_cents),
    new_cents: row.new_cents === null ? null : Number(row.new_cents),
  }))
}

/** The SHA-256 of everything that an act would do: its facts, and every price before and after. */
export function digestOfMoves(facts: LoggedValues, moves: readonly PriceMove[]): string {
  const hash = createHash('sha256')
  hash.update(canonicalJson(facts))
  for (const move of moves) {
    const { procedure_code, old_source, old_cents, new_source, new_cents } = move
    const qualified = isQualified(move) ? [qualifierKey(move)] : []
    hash.update(`\n${JSON.stringify([procedure_code, old_source, old_cents, new_source, new_cents, ...qualified])}`)
  }
  return hash.digest('hex')
}

/** @throws Refusal `preview_stale` where an act would not do what the preview with this digest showed */
export function mustBeAsPreviewed(digest: string | null, now: string): void {
  if (digest === null || digest === now) return
  throw new Refusal('preview_stale', 'This would not do what the preview with that digest showed: preview it again.')
}
