import { expect } from 'vitest'
import { actOn } from '../model/act-rules.ts'
import type { Ledger } from '../model/ledger.ts'
import { priceOn } from '../model/price-rules.ts'
import {
  REVISIONS_BEFORE,
  type RequestedAct,
  type ConvenioDriver,
  type Quoted,
  type QuotedAct,
} from './convenio-driver.ts'
import { PLAIN, QUESTIONS } from '../model/questions.ts'
import { CODES } from './intent.ts'
import { wireDay } from './wire-day.ts'

export function mustBeTheModels(ledger: Ledger, prices: ReadonlyMap<string, Quoted>): void {
  for (const { code, day, question, price } of prices.values())
    mustBe(`the price of ${code} on ${wireDay(day)}, ${question.name}`, price, priceOn(ledger, code, day, question))
}

/** As `expect` would say it, but fast enough for millions. */
function mustBe(what: string, text: unknown, expected: unknown): void {
  if (text !== expected) expect({ [what]: text }).toEqual({ [what]: expected })
}

/** An act, and what was answered. */
type Acts = readonly { readonly requested: RequestedAct; readonly act: QuotedAct }[]

/** The prices of some days, and some acts, as they were when a revision was the newest. */
interface Moment {
  readonly days: ReadonlySet<number>
  readonly prices: ReadonlyMap<string, Quoted>
  readonly acts: Acts
}

function onDays(prices: ReadonlyMap<string, Quoted>, days: readonly number[]): Map<string, Quoted> {
  const wanted = new Set(days)
  return new Map([...prices].filter(([, { day }]) => wanted.has(day)))
}

// an act has its main procedure first
const ACT_CODES = CODES.toReversed()
const ACT_QUESTIONS = [PLAIN, ...QUESTIONS]
/** After each change: in few changes each question was asked about many days. */
const ACTS = 7

/** What a convenio's prices were when each revision was the newest; the first is that of the payer and its plan alone. */
export function chronicleOf(driver: ConvenioDriver) {
  const known: Moment[] = []
  let count = 0

  async function ask(days: ReadonlySet<number>, revision?: number): Promise<Map<string, Quoted>> {
    const quoted = await driver.quotes(CODES, days, revision)
    count += quoted.size
    return quoted
  }
  async function askActs(ledger: Ledger): Promise<Acts> {
    const days = daysThatTell(ledger)
    const requested = Array.from({ length: ACTS }, (_, i): RequestedAct => {
      const number = known.length * ACTS + i
      const day = days[(known.length * 5 + i) % days.length] as number
      return { day, question: ACT_QUESTIONS[number % ACT_QUESTIONS.length] ?? PLAIN }
    })
    const acts = await driver.acts(ACT_CODES, requested)
    return requested.map((one, i) => {
      const act = acts[i] as QuotedAct
      const expected = actOn(ledger, ACT_CODES, one.day, one.question)
      mustBe(nameOf(one), act.prices.join('; '), expected.join('; '))
      return { requested: one, act }
    })
  }
  async function mustBeTheSame(acts: Acts, of: 'whole' | 'settled', revision?: number): Promise<void> {
    if (acts.length === 0) return
    const requested = acts.map((one) => one.requested)
    const now = await driver.acts(ACT_CODES, requested, revision)
    for (const [i, one] of acts.entries())
      mustBe(`${nameOf(one.requested)} at ${revision ?? 'the newest revision'}`, now[i]?.[of], one.act[of])
  }
  async function mustHold(at: number): Promise<void> {
    // each change raises the revision by one
    const revision = at + REVISIONS_BEFORE + 1
    const { days, prices, acts } = known[at] as Moment
    const now = await ask(days, revision)
    for (const [key, { whole }] of prices) mustBe(`${key} at revision ${revision}`, now.get(key)?.whole, whole)
    await mustBeTheSame(acts, 'whole', revision)
  }
  async function mustBeUnmoved(
    { prices, acts }: Moment,
    now: ReadonlyMap<string, Quoted>,
    effect: number,
  ): Promise<void> {
    for (const [key, { day, whole }] of prices)
      if (day < effect) mustBe(`${key}, before ${effect}`, now.get(key)?.whole, whole)
    const before = acts.filter(({ requested }) => requested.day < effect)
    await mustBeTheSame(before, 'settled')
  }

  return {
    /** The newest prices are the model's, those before the effect are as they were, and so are some earlier revision's. */
    async changed(ledger: Ledger, effect: number): Promise<void> {
      const last = known.at(-1)
      const days = new Set([...daysThatTell(ledger), ...(last?.days ?? [])])
      const prices = await ask(days)
      mustBeTheModels(ledger, prices)
      if (last !== undefined) await mustBeUnmoved(last, prices, effect)
      const telling = daysThatTell(ledger)
      known.push({ days: new Set(telling), prices: onDays(prices, telling), acts: await askActs(ledger) })
      await mustHold(count % known.length)
    },
    async everyRevisionHolds(): Promise<void> {
      for (const at of known.keys()) await mustHold(at)
      expect(await driver.revision()).toBe(known.length + REVISIONS_BEFORE)
    },
    quotes: () => count,
  }
}

const nameOf = ({ day, question }: RequestedAct) => `the act on ${wireDay(day)}, ${question.name}`

/** Days on both sides of every border, and some far from any. */
export function daysThatTell(ledger: Ledger): number[] {
  const spans = [...ledger.periods, ...ledger.versions.map(({ from, until }) => ({ start: from, end: until }))]
  const borders = [
    ...spans.flatMap(({ start, end }) => [start - 1, start, end, end + 1]),
    ...ledger.editions.flatMap(({ from }) => [from - 1, from]),
  ]
  return [-100, 0, ledger.today - 1, ledger.today, 150, 500, ...borders].filter(Number.isFinite)
}
