import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDeclined } from '../pricing/pricing.ts'
import { quoteOfAct } from './quote-of-act.ts'
import type { ShownLine } from './shown-line.ts'
import { centavosOf, reckonAct, sumsOf, type ReckonedPart } from './testing/act-reckoner.ts'
import { anyAct } from './testing/any-act.ts'
import { anyContracts } from './testing/any-contract.ts'
import { NEEDED_RULES } from './testing/any-rules.ts'
import { actForEngine } from './testing/plain-contract-for-engine.ts'
import type { PlainContract } from './testing/plain-contract.ts'
import { isFound } from './testing/reckoned.ts'

/** `PROOF=full` runs it at the size that is promised, with a seed of its own. */
const IS_FULL = process.env['PROOF'] === 'full'
const RUNS = IS_FULL ? 100_000 : 1_000
const SEED = Number(process.env['PROOF_SEED'] ?? 20_261_130)

function engineSays({ price_cents, refusal }: ShownLine): string {
  if (refusal === null) return String(price_cents)
  return refusal.missing === null ? refusal.code : `${refusal.code}: ${refusal.missing}`
}

/** Where several refusals hold at once, the page does not say which one a line carries: each is right. */
function reckonerSays({ unit, quantity }: ReckonedPart): readonly string[] {
  return isFound(unit) ? [String(centavosOf(unit.value, quantity))] : unit.refusals
}

/** As it would be if it had no rules for some. */
const withoutSome = (contract: PlainContract): PlainContract => ({ ...contract, some: [] })

/** Every reason for which a line has no price. */
const REFUSALS = [
  ...NEEDED_RULES.map((rule) => `rule_missing: ${rule}`),
  ...['access', 'started_at', 'ended_at', 'accommodation'].map((field) => `data_needed: ${field}`),
  'not_foreseen',
  'no_price',
  'no_period_in_force',
  'not_contracted',
]

test(
  'random acts cost, part by part, what somebody reckons who has read the rules alone',
  { timeout: 3_600_000 },
  () => {
    const met = { priced: 0, included: 0, rounded: 0, narrowed: 0, refusals: new Set<string>() }
    const examined = fc.property(anyContracts, anyAct, (contracts, act) => {
      const quoted = quoteOfAct(actForEngine(contracts, act))
      if (isDeclined(quoted)) return expect.fail(quoted.detail)
      const reckoned = reckonAct(contracts, act)
      expect(quoted.lines.map(({ line, role }) => [line, role])).toEqual(reckoned.map(({ line, role }) => [line, role]))
      for (const [i, part] of reckoned.entries()) {
        const shown = quoted.lines[i] as ShownLine
        expect(reckonerSays(part), `line ${part.line}, ${part.role}`).toContain(engineSays(shown))
        if (shown.refusal !== null) met.refusals.add(engineSays(shown))
        else met.priced += 1
        if (shown.in_package !== undefined) met.included += 1
      }
      const forAll = reckonAct(contracts.map(withoutSome), act)
      if (reckoned.some((part, i) => reckonerSays(part).join() !== reckonerSays(forAll[i] as ReckonedPart).join()))
        met.narrowed += 1
      const sums = quoted.roles.map(({ role, price_cents, rounding_cents }) => [role, price_cents, rounding_cents])
      expect(new Set(sums)).toEqual(new Set(sumsOf(reckoned, act)))
      expect(quoted.price_cents).toBe(quoted.roles.reduce((total, { price_cents }) => total + price_cents, 0))
      expect(quoted.complete).toBe(reckoned.every(({ unit }) => isFound(unit)))
      if (quoted.roles.some(({ rounding_cents }) => rounding_cents !== 0)) met.rounded += 1
    })
    fc.assert(examined, { numRuns: RUNS, seed: SEED })
    // a property that meets nothing holds too
    expect([...met.refusals].toSorted()).toEqual(REFUSALS.toSorted())
    for (const count of [met.priced / 100, met.included, met.rounded, met.narrowed])
      expect(count).toBeGreaterThan(RUNS / 100)
  },
)
