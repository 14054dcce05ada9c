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

/** The prices of some days, and one act, as they were when a revision was the newest. */
interface Moment {
  readonly days: ReadonlySet<number>
  readonly prices: ReadonlyMap<string, Quoted>
  readonly requested: RequestedAct
  readonly act: QuotedAct
}

function onDays(prices: ReadonlyMap<string, Quoted>, days: readonly number[]): Map<string, Quoted> {
  const wanted = new Set(days)
  return new Map([...prices].filter(([, { day }]) => wanted.has(day)))
}

// an act has its main procedure first
const ACT_CODES = CODES.toReversed()
const ACT_QUESTIONS = [PLAIN, ...QUESTIONS]

/** What a convenio's prices were when each revision was the newest; the first is that of the payer and its plan alone. */
export function chronicleOf(driver: ConvenioDriver) {
  const known: Moment[] = []
  let count = 0

  async function ask(days: ReadonlySet<number>, revision?: number): Promise<Map<string, Quoted>> {
    const quoted = await driver.quotes(CODES, days, revision)
    count += quoted.size
    return quoted
  }
  async function askAct(ledger: Ledger): Promise<Pick<Moment, 'requested' | 'act'>> {
    const days = daysThatTell(ledger)
    const question = ACT_QUESTIONS[known.length % ACT_QUESTIONS.length] ?? PLAIN
    const requested = { day: days[(known.length * 5) % days.length] as number, question }
    const act = await driver.act(ACT_CODES, requested)
    const expected = actOn(ledger, ACT_CODES, requested.day, question)
    mustBe(`the act on ${wireDay(requested.day)}, ${question.name}`, act.prices.join('; '), expected.join('; '))
    return { requested, act }
  }
  async function mustHold(at: number): Promise<void> {
    // each change raises the revision by one
    const revision = at + REVISIONS_BEFORE + 1
    const { days, prices, requested, act } = known[at] as Moment
    const now = await ask(days, revision)
    for (const [key, { whole }] of prices) mustBe(`${key} at revision ${revision}`, now.get(key)?.whole, whole)
    mustBe(
      `the act on ${requested.day} at revision ${revision}`,
      (await driver.act(ACT_CODES, requested, revision)).whole,
      act.whole,
    )
  }
  async function mustBeUnmoved(
    { prices, requested, act }: Moment,
    now: ReadonlyMap<string, Quoted>,
    effect: number,
  ): Promise<void> {
    for (const [key, { day, whole }] of prices)
      if (day < effect) mustBe(`${key}, before ${effect}`, now.get(key)?.whole, whole)
    if (requested.day < effect)
      mustBe(
        `the act on ${requested.day}, before ${effect}`,
        (await driver.act(ACT_CODES, requested)).settled,
        act.settled,
      )
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
      known.push({ days: new Set(telling), prices: onDays(prices, telling), ...(await askAct(ledger)) })
      await mustHold(count % known.length)
    },
    async everyRevisionHolds(): Promise<void> {
      for (const at of known.keys()) await mustHold(at)
      expect(await driver.revision()).toBe(known.length + REVISIONS_BEFORE)
    },
    quotes: () => count,
  }
}

/** Days on both sides of every border, and some far from any. */
export function daysThatTell(ledger: Ledger): number[] {
  const spans = [...ledger.periods, ...ledger.versions.map(({ from, until }) => ({ start: from, end: until }))]
  const borders = [
    ...spans.flatMap(({ start, end }) => [start - 1, start, end, end + 1]),
    ...ledger.editions.flatMap(({ from }) => [from - 1, from]),
  ]
  return [-100, 0, ledger.today - 1, ledger.today, 150, 500, ...borders].filter(Number.isFinite)
}
