import { parseAbsolute } from '@internationalized/date'
import { numberLocale } from './number-locale.ts'

/** Where a tenant is, as its session says. */
export interface Place {
  readonly country: string
  readonly time_zone: string
  readonly currency: string
}

/** How one tenant writes numbers, money and days. */
export interface Formats {
  /** Whole cents as money: `R$ 1.234,56`. */
  readonly money: (cents: number) => string
  /** Whole cents without the currency's sign, for columns: `1.234,56`. */
  readonly amount: (cents: number) => string
  readonly count: (value: number) => string
  /** `1.234,5678` of `1234.5678`, and at least two places: an exact amount, as services write it. */
  readonly exact: (decimal: string) => string
  /** `12,5%` of 12.5. */
  readonly percent: (value: number) => string
  /** `14/06/2024` of `2024-06-14`. */
  readonly day: (day: string) => string
  /** `14/06/2024 09:30` of an instant, in the tenant's time zone. */
  readonly instant: (instant: string) => string
  readonly decimalMark: ',' | '.'
}

export function formatsOf({ country, currency, time_zone }: Place): Formats {
  const locale = numberLocale(country)
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: 2 })
  const amount = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: true,
  })
  const count = new Intl.NumberFormat(locale, { useGrouping: true })
  const exact = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 20,
    useGrouping: true,
  })
  const percent = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 })
  return {
    money: (cents) => money.format(decimalOf(cents)),
    amount: (cents) => amount.format(decimalOf(cents)),
    count: (value) => count.format(value),
    exact: (decimal) => decimal.replace(/^-?\d+(\.\d+)?/, (digits) => exact.format(digits as `${number}`)),
    percent: (value) => `${percent.format(value)}%`,
    day: dayText,
    instant: (instant) => instantText(instant, time_zone),
    decimalMark: amount.format(1.5).includes(',') ? ',' : '.',
  }
}

/** Cents as the text of a decimal: as a number it would be rounded. */
function decimalOf(cents: number): `${number}` {
  const sign = cents < 0 ? '-' : ''
  const digits = String(Math.abs(cents)).padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as `${number}`
}

/** Day, month, year: every country that the console is for writes them so. */
function dayText(day: string): string {
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

function instantText(instant: string, zone: string): string {
  const { year, month, day, hour, minute } = parseAbsolute(instant, zone)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(day)}/${two(month)}/${year} ${two(hour)}:${two(minute)}`
}
