import { expect } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { isRefused, type Ledger } from '../model/ledger.ts'
import { decide, type Input } from '../model/decide.ts'
import { statusOf } from '../model/period-rules.ts'
import { priceOn } from '../model/price-rules.ts'
import { convenioDriver, wireDay, type ConvenioDriver, type Quoted } from './convenio-driver.ts'
import { CODES, deedsOf, TABLES, type Intent } from './intent.ts'

/** Which job looks after the periods while the story goes on: none, one at its end, or one after every step. */
export type Lifecycle = 'never' | 'once' | 'always'

export interface Story {
  readonly payer: Ledger['payer']
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
  const driver = convenioDriver(clinic, await scenario(clinic).convenio(fields))
  const chronicle = chronicleOf(driver)
  let ledger: Ledger = { today: 0, changes: 0, payer, table, tables: TABLES, periods: [], entries: [], versions: [] }
  const answers: string[] = []

  for (const intent of story.intents) {
    for (const input of deedsOf(ledger, intent)) {
      if (input.op === 'later') {
        ledger = { ...ledger, today: ledger.today + input.days }
        api.setNow(noon(ledger.today))
        continue
      }
      // what was to be made first was refused
      if ('period' in input && input.period >= ledger.periods.length) continue
      const told = await carryOut(driver, ledger, input)
      answers.push(`${input.op} ${told.answer}`)
      if (told.ledger !== ledger && lifecycle === 'never') await chronicle.changed(told.ledger, told.effect)
      ledger = told.ledger
    }
    if (lifecycle === 'always') await runLifecycle(clinic)
  }
  if (lifecycle === 'once') await runLifecycle(clinic)
  if (lifecycle === 'never') await chronicle.everyRevisionHolds()
  const statuses = (await driver.periods()).map(({ status, is_deleted }) => (is_deleted === true ? 'deleted' : status))
  expect(statuses).toEqual(ledger.periods.map((_, n) => statusOf(ledger, n)))
  const quoted = await driver.quotes(CODES, new Set([...MANY_DAYS, ...daysThatTell(ledger)]))
  mustBeTheModels(ledger, quoted)
  const prices = new Map([...quoted].map(([key, { price }]) => [key, price]))
  return { convenio: driver.convenio, answers, prices, quotes: chronicle.quotes() + prices.size }
}

async function carryOut(driver: ConvenioDriver, ledger: Ledger, input: Input) {
  const outcome = decide(ledger, input)
  const { status, body } = await driver.send(input)
  const answer = status < 300 ? 'done' : (body.code as string)
  const text = `${JSON.stringify(input)} on ${wireDay(ledger.today)} was answered ${status} ${JSON.stringify(body)}`
  if (!isRefused(outcome)) {
    expect(answer, text).toBe('done')
    return { ...outcome, answer }
  }
  const allowed = [...outcome.refused, ...(outcome.orAsItIs === true && status === 200 ? ['done'] : [])]
  expect(allowed, text).toContain(answer)
  return { ledger, effect: Infinity, answer }
}

async function runLifecycle(clinic: TestTenant): Promise<void> {
  const { status, body } = await clinic.rest('POST', '/v1/scheduling/contracts/lifecycle/process', {})
  expect(status, JSON.stringify(body)).toBe(200)
}

function mustBeTheModels(ledger: Ledger, prices: ReadonlyMap<string, Quoted>): void {
  for (const [key, { price }] of prices) {
    const [code, day] = key.split(' ') as [string, string]
    mustBe(`the price of ${code} on ${wireDay(Number(day))}`, price, priceOn(ledger, code, Number(day)))
  }
}

/** As `expect` would say it, but fast enough for millions. */
function mustBe(what: string, text: unknown, expected: unknown): void {
  if (text !== expected) expect({ [what]: text }).toEqual({ [what]: expected })
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
function chronicleOf(driver: ConvenioDriver) {
  const known: Moment[] = []
  let count = 0

  async function ask(days: ReadonlySet<number>, revision?: number): Promise<Map<string, Quoted>> {
    const quoted = await driver.quotes(CODES, days, revision)
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
    async changed(ledger: Ledger, effect: number): Promise<void> {
      const last = known.at(-1)
      const days = new Set([...daysThatTell(ledger), ...(last?.days ?? [])])
      const prices = await ask(days)
      mustBeTheModels(ledger, prices)
      for (const [key, { whole }] of last?.prices ?? [])
        if (Number(key.split(' ')[1]) < effect) mustBe(`${key}, before ${effect}`, prices.get(key)?.whole, whole)
      known.push({ days: new Set(daysThatTell(ledger)), prices: onDays(prices, daysThatTell(ledger)) })
      await mustHold(count % known.length)
    },
    async everyRevisionHolds(): Promise<void> {
      for (const at of known.keys()) await mustHold(at)
      expect(await driver.revision()).toBe(known.length + 1)
    },
    quotes: () => count,
  }
}

/** Days on both sides of every border, and some far from any. */
function daysThatTell(ledger: Ledger): number[] {
  const spans = [...ledger.periods, ...ledger.versions.map(({ from, until }) => ({ start: from, end: until }))]
  const borders = spans.flatMap(({ start, end }) => [start - 1, start, end, end + 1])
  return [-100, 0, ledger.today - 1, ledger.today, 150, 500, ...borders].filter(Number.isFinite)
}
