/** A row of any table, its columns as text: what is stored, and nothing made of it. */
export type PlainRow = Readonly<Record<string, string | null>>

/** All versions and entries that concern prices, by their tables' names. */
export type PlainRows = Readonly<Record<string, readonly PlainRow[]>>

export interface SlowQuestion {
  readonly plan_id: number
  readonly benefit_id: number
  readonly event_date: string
  readonly kind: string
  readonly tariff_code: string | null
  readonly list_price_cents: number | null
  readonly currency: string
  readonly quantity: number
  readonly revision: number
}

/**
 * The same prices once more, as plainly as they can be told: by reading every row there is. Answers the code of a
 * refusal, or: unit price, price, fixed copay, variable copay, the plan's part, the source and the line.
 */
export function slowCoverage(rows: PlainRows, input: SlowQuestion): string | readonly unknown[] {
  const known = (table: string) =>
    (rows[table] ?? []).filter(
      (v) =>
        Number(v['known_from']) <= input.revision &&
        (v['known_until'] === null || Number(v['known_until']) > input.revision),
    )
  const on = (table: string, id: unknown) =>
    known(table).find((v) => v['id'] === String(id) && within(input.event_date, v['first'], v['behind']))
  const day = input.event_date
  const inItsValidity = (v: PlainRow) =>
    (v['validity_start'] === null || day >= String(v['validity_start'])) &&
    (v['validity_end'] === null || day <= String(v['validity_end']))

  if (!known('plan_versions').some((v) => v['id'] === String(input.plan_id))) return 'plan_not_found'
  const plan = on('plan_versions', input.plan_id)
  if (plan?.['is_active'] !== 'true' || !inItsValidity(plan)) return 'not_covered_on_date'
  const line = (rows['plan_lines'] ?? [])
    .filter((e) => e['plan_id'] === String(input.plan_id) && e['benefit_id'] === String(input.benefit_id))
    .map((e) => on('plan_line_versions', e['id']))
    .find((v) => v?.['is_active'] === 'true')
  if (line === undefined) return 'not_covered_on_date'
  if (on('currency_versions', line['currency_id'])?.['iso_code'] !== input.currency) return 'currency_mismatch'

  const code = input.tariff_code?.trim().toLowerCase()
  const itemId = known('tariff_item_versions').find((v) => String(v['code']).trim().toLowerCase() === code)?.['id']
  if (code !== undefined && itemId === undefined) return 'tariff_item_not_found'
  const found = code === undefined ? undefined : on('tariff_item_versions', itemId)
  const item = found?.['is_active'] === 'true' ? found : undefined
  const there = on('payment_category_versions', plan['payment_category_id'])
  const category = there?.['is_active'] === 'true' && inItsValidity(there) ? there : undefined
  const own = (rows['category_prices'] ?? [])
    .filter((e) => e['payment_category_id'] === plan['payment_category_id'] && e['tariff_item_id'] === item?.['id'])
    .map((e) => on('category_price_versions', e['id']))
    .find((v) => v?.['is_active'] === 'true')

  const ownCents = own?.[input.currency === 'PEN' ? 'price_pen_cents' : 'price_usd_cents'] ?? null
  const factor = category?.[`${input.kind}_factor`] ?? null
  const units = item?.['units'] ?? null
  let source = 'list_price'
  let unit: bigint
  if (input.kind === 'pharmacy') {
    if (input.list_price_cents === null) return 'no_price'
    const discount = places4(category?.['pharmacy_discount_percent'] ?? '0')
    unit = nearest(BigInt(input.list_price_cents) * (1_000_000n - discount), 1_000_000n)
  } else if (category !== undefined && ownCents !== null) {
    unit = BigInt(ownCents)
    source = 'explicit_price'
  } else if (input.currency === 'PEN' && factor !== null && units !== null) {
    unit = nearest(places4(units) * places4(factor) * 100n, 100_000_000n)
    source = 'units'
  } else if (input.list_price_cents === null) return 'no_price'
  else unit = BigInt(input.list_price_cents)

  const price = unit * BigInt(input.quantity)
  const agreed = BigInt(line['fixed_copay_cents'] as string)
  const fixed = agreed < price ? agreed : price
  const percent = places4(
    line[input.kind === 'pharmacy' ? 'pharmacy_copay_percent' : 'variable_copay_percent'] as string,
  )
  const variable = nearest((price - fixed) * percent, 1_000_000n)
  return [...[unit, price, fixed, variable, price - fixed - variable].map(Number), source, Number(line['id'])]
}

function within(day: string, first: string | null | undefined, behind: string | null | undefined): boolean {
  return (first === null || day >= String(first)) && (behind === null || day < String(behind))
}

/** A decimal of four places times 10 000. */
function places4(text: string): bigint {
  const [whole = '', behind = ''] = text.split('.')
  return BigInt(whole + behind.padEnd(4, '0'))
}

/** Half is up. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator
  return 2n * (numerator - whole * denominator) >= denominator ? whole + 1n : whole
}
