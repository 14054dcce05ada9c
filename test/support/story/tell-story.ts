import { expect } from 'vitest'
import { scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { isRefused, type Ledger } from '../model/ledger.ts'
import { decide, type Input } from '../model/decide.ts'
import { statusOf } from '../model/period-rules.ts'
import { COPAY } from '../model/price-rules.ts'
import { chronicleOf, daysThatTell, mustBeTheModels } from './chronicle.ts'
import { convenioDriver, type ConvenioDriver, type Quoted } from './convenio-driver.ts'
import { deedsOf } from './deeds-of.ts'
import { CODES, type Intent } from './intent.ts'
import { publishTables, TABLES } from './story-tables.ts'
import { wireDay } from './wire-day.ts'

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
  await publishTables(clinic)
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
  const fields = {
    name: `Story ${crypto.randomUUID()}`,
    payment_type: payer,
    cbhpm_table_version: table,
    copay_enabled: true,
    default_copay_percent: COPAY.percent,
    default_copay_max_cents: COPAY.cap,
  }
  const driver = await convenioDriver(clinic, await scenario(clinic).convenio(fields))
  const chronicle = chronicleOf(driver)
  let ledger: Ledger = {
    today: 0,
    changes: 0,
    payer,
    table,
    tables: TABLES,
    editions: [],
    periods: [],
    entries: [],
    versions: [],
  }
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
      if (told.ledger.changes > ledger.changes && lifecycle === 'never')
        await chronicle.changed(told.ledger, told.effect)
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
