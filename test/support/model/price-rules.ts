import { roundedHalfUp, type Ledger } from './ledger.ts'

/** The unit price of a code on a day in cents, or the reason that there is none. First match wins. */
export function priceOn(ledger: Ledger, code: string, day: number): number | string {
  const period = ledger.periods.find(
    ({ state, start, end }) => (state === 'active' || state === 'terminated') && start <= day && day <= end,
  )
  if (period === undefined && ledger.payer === 'convenio') return 'no_period_in_force'
  const override = period?.overrides[code]
  if (override === 'excluded') return 'not_contracted'
  if (override !== undefined) return override
  const version = ledger.versions.find((one) => one.code === code && one.from <= day && day <= one.until)
  if (version !== undefined) return version.cents
  if (period === undefined || period.table === null) return 'no_price'
  const table = ledger.tables[period.table]
  if (table === undefined) return 'price_table_unavailable'
  const listed = table[code]
  if (listed === undefined) return 'no_price'
  const factors = [(period.percentage ?? 100) - 100, ...period.adjustments]
  const over = factors.reduce((all, percent) => all * BigInt(1_000_000 + Math.round(percent * 10_000)), BigInt(listed))
  return roundedHalfUp(over, 1_000_000n ** BigInt(factors.length))
}
