import { expect } from 'vitest'
import { scenario } from '@vigencia/api/testing/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/api/testing/test-api.ts'
import { isRefused, type Book } from '../model/book.ts'
import { decide, type Asked } from '../model/decide.ts'
import { statusOf } from '../model/period-rules.ts'
import { priceOn } from '../model/price-rules.ts'
import { convenioDesk, wireDay, type ConvenioDesk, type Quoted } from './convenio-desk.ts'
import { CODES, deedsOf, TABLES, type Intent } from './intent.ts'

/** Which job looks after the periods while the story goes on: none, one at its end, or one after every step. */
export type Lifecycle = 'never' | 'once' | 'always'

export interface Story {
  readonly payer: Book['payer']
  /** The price table that the convenio itself names. */
  readonly table: string | null
  readonly intents: readonly Intent[]
}

export interface Told {
  readonly convenio: string
  /** What was answered, step by step. */
  readonly answers: readonly string[]
  /** Prices of every code all over the days, and on both sides of every border, at the newest revision. */
  readonly prices: ReadonlyMap<string, Quoted['price']>
  readonly quotes: number
}

/** A tenant with the price tables of every story, published. */
export async function newClinic(api: TestApi): Promise<TestTenant> {
  api.setNow(noon(0))
  const clinic = await api.newTenant()
  for (const [version, prices] of Object.entries(TABLES)) {
    const units = Object.entries(prices).map(([code, cents]) => [code, (cents / 100).toFixed(2)])
    await scenario(clinic).table(version, Object.fromEntries(units))
  }
  return clinic
}

const noon = (day: number) => `${wireDay(day)}T15:00:00Z`
/** All over the days of a story. */
const MANY_DAYS = Array.from({ length: 300 }, (_, i) => i * 3 - 150)

/**
 * Tells a story to the service and to the model, step by step, and holds each answer against the model's. Without a
 * lifecycle every price is looked at after every change too; with one, those that it comes to in the end are.
 */
export async function tellStory(api: TestApi, clinic: TestTenant, story: Story, lifecycle: Lifecycle): Promise<Told> {
  api.setNow(noon(0))
  const { payer, table } = story
  const fields = { name: `Story ${crypto.randomUUID()}`, payment_type: payer, cbhpm_table_version: table }
  const desk = convenioDesk(clinic, await scenario(clinic).convenio(fields))
  const chronicle = chronicleOf(desk)
  let book: Book = { today: 0, payer, table, tables: TABLES, periods: [], entries: [], versions: [] }
  const answers: string[] = []

  for (const intent of story.intents) {
    for (const asked of deedsOf(book, intent)) {
      if (asked.op === 'later') {
        book = { ...book, today: book.today + asked.days }
        api.setNow(noon(book.today))
        continue
      }
      // what was to be made first was refused
      if ('period' in asked && asked.period >= book.periods.length) continue
      const told = await carryOut(desk, book, asked)
      answers.push(`${asked.op} ${told.answer}`)
      if (told.book !== book && lifecycle === 'never') await chronicle.changed(told.book, told.effect)
      book = told.book
    }
    if (lifecycle === 'always') await runLifecycle(clinic)
  }
  if (lifecycle === 'once') await runLifecycle(clinic)
  if (lifecycle === 'never') await chronicle.everyRevisionHolds()
  const statuses = (await desk.periods()).map(({ status, is_deleted }) => (is_deleted === true ? 'deleted' : status))
  expect(statuses).toEqual(book.periods.map((_, n) => statusOf(book, n)))
  const quoted = await desk.quotes(CODES, new Set([...MANY_DAYS, ...daysThatTell(book)]))
  mustBeTheModels(book, quoted)
  const prices = new Map([...quoted].map(([key, { price }]) => [key, price]))
  return { convenio: desk.convenio, answers, prices, quotes: chronicle.quotes() + prices.size }
}

async function carryOut(desk: ConvenioDesk, book: Book, asked: Asked) {
  const outcome = decide(book, asked)
  const { status, body } = await desk.send(asked)
  const answer = status < 300 ? 'done' : (body.code as string)
  const said = `${JSON.stringify(asked)} on ${wireDay(book.today)} was answered ${status} ${JSON.stringify(body)}`
  if (!isRefused(outcome)) {
    expect(answer, said).toBe('done')
    return { ...outcome, answer }
  }
  const allowed = [...outcome.refused, ...(outcome.orAsItIs === true && status === 200 ? ['done'] : [])]
  expect(allowed, said).toContain(answer)
  return { book, effect: Infinity, answer }
}

async function runLifecycle(clinic: TestTenant): Promise<void> {
  const { status, body } = await clinic.rest('POST', '/v1/scheduling/contracts/lifecycle/process', {})
  expect(status, JSON.stringify(body)).toBe(200)
}

function mustBeTheModels(book: Book, prices: ReadonlyMap<string, Quoted>): void {
  for (const [key, { price }] of prices) {
    const [code, day] = key.split(' ') as [string, string]
    mustBe(`the price of ${code} on ${wireDay(Number(day))}`, price, priceOn(book, code, Number(day)))
  }
}

/** As `expect` would say it, but fast enough for millions. */
function mustBe(what: string, said: unknown, expected: unknown): void {
  if (said !== expected) expect({ [what]: said }).toEqual({ [what]: expected })
}

/** The prices of some days as they were when a revision was the newest. */
interface Moment {
  readonly days: ReadonlySet<number>
  readonly prices: ReadonlyMap<string, Quoted>
}

function onDays(prices: ReadonlyMap<string, Quoted>, days: readonly number[]): Map<string, Quoted> {
  const wanted = new Set(days.flatMap((day) => CODES.map((code) => `${code} ${day}`)))
  return new Map([...prices].filter(([key]) => wanted.has(key)))
}

/** What a convenio's prices were when each revision was the newest; the first is that of the convenio alone. */
function chronicleOf(desk: ConvenioDesk) {
  const known: Moment[] = []
  let count = 0

  async function ask(days: ReadonlySet<number>, revision?: number): Promise<Map<string, Quoted>> {
    const quoted = await desk.quotes(CODES, days, revision)
    count += quoted.size
    return quoted
  }
  async function mustHold(at: number): Promise<void> {
    // the convenio itself is revision 1, and each change raises it by one
    const { days, prices } = known[at] as Moment
    const now = await ask(days, at + 2)
    for (const [key, { whole }] of prices) mustBe(`${key} at revision ${at + 2}`, now.get(key)?.whole, whole)
  }

  return {
    /** The newest prices are the model's, those before the effect are as they were, and so are some earlier revision's. */
    async changed(book: Book, effect: number): Promise<void> {
      const last = known.at(-1)
      const days = new Set([...daysThatTell(book), ...(last?.days ?? [])])
      const prices = await ask(days)
      mustBeTheModels(book, prices)
      for (const [key, { whole }] of last?.prices ?? [])
        if (Number(key.split(' ')[1]) < effect) mustBe(`${key}, before ${effect}`, prices.get(key)?.whole, whole)
      known.push({ days: new Set(daysThatTell(book)), prices: onDays(prices, daysThatTell(book)) })
      await mustHold(count % known.length)
    },
    async everyRevisionHolds(): Promise<void> {
      for (const at of known.keys()) await mustHold(at)
      expect(await desk.revision()).toBe(known.length + 1)
    },
    quotes: () => count,
  }
}

/** Days on both sides of every border, and some far from any. */
function daysThatTell(book: Book): number[] {
  const spans = [...book.periods, ...book.versions.map(({ from, until }) => ({ start: from, end: until }))]
  const borders = spans.flatMap(({ start, end }) => [start - 1, start, end, end + 1])
  return [-100, 0, book.today - 1, book.today, 150, 500, ...borders].filter(Number.isFinite)
}
