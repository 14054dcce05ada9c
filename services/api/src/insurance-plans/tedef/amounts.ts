import type { PricedEncounter } from './priced-lot.ts'

/** Sums in whole cents. Each line goes into one amount of its encounter and of its invoice, so that cents close. */
export interface Amounts {
  fixed_copay_taxed: number
  fixed_copay_exempt: number
  variable_copay_taxed: number
  variable_copay_exempt: number
  /** What the plan pays. */
  covered_taxed: number
  covered_exempt: number
}

export const CATEGORIES = [
  'fees',
  'dental',
  'hotel',
  'laboratory',
  'imaging',
  'pharmacy',
  'prosthesis',
  'exempt',
  'other',
] as const

export type Categories = Record<(typeof CATEGORIES)[number], number>

export function amountsOf(encounters: readonly Pick<PricedEncounter, 'lines'>[]): Amounts {
  const sums: Amounts = {
    fixed_copay_taxed: 0,
    fixed_copay_exempt: 0,
    variable_copay_taxed: 0,
    variable_copay_exempt: 0,
    covered_taxed: 0,
    covered_exempt: 0,
  }
  for (const { line, quote } of encounters.flatMap(({ lines }) => lines)) {
    const of = line.igv_exempt ? 'exempt' : 'taxed'
    sums[`fixed_copay_${of}`] += quote.fixed_copay_cents
    sums[`variable_copay_${of}`] += quote.variable_copay_cents
    sums[`covered_${of}`] += quote.plan_cents
  }
  return sums
}

/** The prices of an encounter by what they are for. What is exempt has a place of its own. */
export function categoriesOf({ lines }: Pick<PricedEncounter, 'lines'>): Categories {
  const sums = Object.fromEntries(CATEGORIES.map((name) => [name, 0])) as Categories
  for (const { line, quote } of lines) {
    const usual = line.kind === 'pharmacy' ? 'pharmacy' : 'fees'
    sums[line.igv_exempt ? 'exempt' : (line.category ?? usual)] += quote.price_cents
  }
  return sums
}
