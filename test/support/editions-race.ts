import { expect } from 'vitest'
import { CODE, CSV, editions, rowsAt, TABLES } from '@vigencia/testing/fixtures/agreements/editions.ts'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'

/** A day that each edition of the family prices, and one that the first prices alone. */
export const RACE_DAYS = ['2020-06-01', '2022-06-01', '2024-06-01'] as const

/** What is published in the race, the later the day the further down; the errata is of what is published already. */
const PUBLISHED = {
  first: { path: `${TABLES}/1`, from: '2020-01-01', cents: 1000 },
  errata: { path: `${TABLES}/1/errata/1`, from: '2020-01-01', cents: 1100 },
  second: { path: `${TABLES}/2`, from: '2022-01-01', cents: 2000 },
  third: { path: `${TABLES}/3`, from: '2024-01-01', cents: 3000 },
} as const
type Publication = keyof typeof PUBLISHED
const ALL = Object.keys(PUBLISHED) as Publication[]

/** A payer whose first period is in force, and whose two drafts after it name the family too. */
export interface RacingPayer {
  readonly convenio: string
  readonly path: string
  readonly drafts: readonly string[]
}

const FIRST_PERIOD = { start_date: '2019-01-01', end_date: '2020-12-31' }
const DRAFTS: readonly { start_date: string; end_date?: string }[] = [
  { start_date: '2021-01-01', end_date: '2022-12-31' },
  { start_date: '2023-01-01' },
]

export async function prepareEditionsRace(clinic: TestTenant, count: number): Promise<RacingPayer[]> {
  const make = scenario(clinic)
  const tables = editions(clinic)
  await tables.published('1', PUBLISHED.first.from, '10.00', 'F')
  await tables.draft('2', PUBLISHED.second.from, '20.00', 'F')
  await tables.draft('3', PUBLISHED.third.from, '30.00', 'F')
  await tables.must('POST', `${TABLES}/1/errata`, {})
  await tables.must('POST', `${TABLES}/1/errata/1/import`, rowsAt('11.00'), CSV)
  const named = { cbhpm_table_version: 'F' }
  const payers: RacingPayer[] = []
  for (let i = 0; i < count; i++) {
    const convenio = await make.convenio({ name: `Race ${crypto.randomUUID()}` })
    await make.period(convenio, { ...FIRST_PERIOD, ...named })
    const drafts = [await make.draft(convenio, { ...DRAFTS[0], ...named }), await make.draft(convenio, { ...DRAFTS[1], ...named })] // prettier-ignore
    payers.push({ convenio, path: `${CONVENIOS}/${convenio}`, drafts })
  }
  return payers
}

/** The paths that publish, without the one that is published already. */
export const PUBLICATIONS = ALL.slice(1).map((one) => `${PUBLISHED[one].path}/publish`)

/** An answer to a list of quotes, a day each. */
export interface DaysQuoted {
  readonly revision: number
  /** Cents, or the code of the refusal. */
  readonly prices: readonly (number | string)[]
}

/** What a list of quotes asks and answers; without a revision it asks at the newest. */
export function daysOf({ convenio }: RacingPayer, revision?: number) {
  const items = RACE_DAYS.map((event_date) => ({ convenio_id: convenio, procedure_code: CODE, event_date, ...(revision !== undefined && { revision }) })) // prettier-ignore
  return { items }
}

interface Answer {
  readonly quote: { readonly unit_price_cents: number; readonly revision: number } | null
  readonly refusal: { readonly code: string } | null
}

/** @param requested the revision that was requested; left out: the newest, at which one of the days has a price */
export function readDays({ items }: { readonly items: readonly Answer[] }, requested?: number): DaysQuoted {
  const revisions = new Set(items.flatMap(({ quote }) => (quote === null ? [] : [quote.revision])))
  if (requested !== undefined) revisions.add(requested)
  // a list is answered at one revision
  expect(revisions.size).toBe(1)
  const prices = items.map(({ quote, refusal }) => quote?.unit_price_cents ?? (refusal?.code as string))
  return { revision: [...revisions][0] as number, prices }
}

interface Entry {
  readonly revision: number
  readonly change_type: string
  readonly period_id: string | null
  readonly new_values: Readonly<Partial<Record<'table_id' | 'table_made_known' | 'tables_made_known', string>>> | null
}

/** What each revision of a payer prices, reckoned from what its log tells, in the order of the log. */
export async function pricesByLog(clinic: TestTenant, { path, drafts }: RacingPayer): Promise<DaysQuoted[]> {
  const ids = new Map<string, Publication>()
  for (const one of ALL) ids.set((await clinic.rest('GET', PUBLISHED[one].path)).body.id, one)
  const { items } = (await clinic.rest('GET', `${path}/changelog?limit=200`)).body
  const known: Publication[] = []
  const inForce: (typeof DRAFTS)[number][] = []
  return (items as Entry[]).toReversed().map(({ revision, change_type, period_id, new_values: told }) => {
    const made = [told?.table_id, told?.table_made_known, ...(told?.tables_made_known ?? '').split(', ')]
    known.push(...made.flatMap((id) => (id ? [ids.get(id) as Publication] : [])))
    // nothing becomes known twice
    expect(new Set(known).size).toBe(known.length)
    if (change_type === 'activate') inForce.push(DRAFTS[drafts.indexOf(period_id ?? '')] ?? FIRST_PERIOD)
    const isPriced = (day: string) => inForce.some((one) => one.start_date <= day && day <= (one.end_date ?? day))
    return { revision, prices: RACE_DAYS.map((day) => (isPriced(day) ? priceBy(known, day) : 'no_period_in_force')) }
  })
}

/** By the latest edition that is known, in its errata. */
function priceBy(known: readonly Publication[], day: string): number | string {
  const last = ALL.findLast((one) => known.includes(one) && PUBLISHED[one].from <= day)
  return last === undefined ? 'price_table_unavailable' : PUBLISHED[last].cents
}
