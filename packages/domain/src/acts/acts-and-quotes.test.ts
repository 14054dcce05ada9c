import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumberOfText } from '../calendar/day.ts'
import { priceEvent } from '../pricing/price-event.ts'
import { isDeclined, type PricedEvent } from '../pricing/pricing.ts'
import type { Act } from './act.ts'
import { quoteOfAct } from './quote-of-act.ts'
import type { ShownLine } from './shown-line.ts'
import { anyQuotedAct, contractOf, QUOTED_CODE, QUOTED_TYPE, type AnyQuotedAct } from './testing/any-quoted-act.ts'

/** `PROOF=full` runs it at the size that is promised, with a seed of its own. */
const IS_FULL = process.env['PROOF'] === 'full'
const RUNS = IS_FULL ? 100_000 : 1_000
const SEED = Number(process.env['PROOF_SEED'] ?? 20_261_130)
const DAY = dayNumberOfText('2026-03-08')

function eventOf({ requested: { qualifiers, codeTable, isOfType, quantity } }: AnyQuotedAct): PricedEvent {
  const appointmentTypeId = isOfType ? QUOTED_TYPE : null
  return { procedureCode: QUOTED_CODE, day: DAY, appointmentTypeId, qualifiers, quantity, codeTable }
}

/** The same as an elective act of one procedure with one surgeon. */
function actOf({ appointmentTypeId, qualifiers, quantity, codeTable }: PricedEvent): Act {
  const { plan_id = null, accommodation = null, provider_id = null, specialty = null } = qualifiers ?? {}
  return {
    character: 'elective',
    stay: false,
    accommodation,
    planId: plan_id,
    patient: null,
    appointmentTypeId,
    procedures: [
      {
        line: '1',
        code: QUOTED_CODE,
        codeTable,
        day: DAY,
        startedAt: null,
        endedAt: null,
        quantity,
        access: null,
        bilateral: null,
        team: '1',
        participants: [{ role: 'surgeon', providerId: provider_id, specialty }],
      },
    ],
    expenses: [],
  }
}

const ANSWERED = ['unit_price_cents', 'price_cents', 'copay_cents', 'payer_cents', 'patient_cents', 'source'] as const
/** What a quote may be refused for. */
const REFUSALS = [
  'no_period_in_force',
  'no_price',
  'not_contracted',
  'not_covered',
  'price_table_unavailable',
  'qualifier_needed',
]

test('an elective act of one procedure and one surgeon costs what a quote says', { timeout: 3_600_000 }, () => {
  const met = { override: 0, particular: 0, first: 0, further: 0, narrowed: 0, refusals: new Set<string>() }
  const examined = fc.property(anyQuotedAct, (random) => {
    const { contract, period, prices } = contractOf(random, '2026-01-01')
    const event = eventOf(random)
    const quote = priceEvent({ contract, period, prices, event, explained: false })
    const quoted = quoteOfAct({
      contract,
      act: actOf(event),
      days: new Map([[DAY, { period, prices, rules: random.rules }]]),
      explained: false,
    })
    if (isDeclined(quoted)) return expect.fail(quoted.detail)
    const line = quoted.lines[0] as ShownLine
    if (isDeclined(quote)) {
      expect(line.refusal).toMatchObject({ code: quote.code, detail: quote.detail })
      met.refusals.add(quote.code)
      return
    }
    expect(ANSWERED.map((name) => [name, line[name]])).toEqual(ANSWERED.map((name) => [name, quote[name]]))
    expect(line.period_id).toBe(quote.period_id)
    expect(quoted.copay_cents).toBe(quote.copay_cents)
    // rounded by act, the sum of the exact units is rounded, and not the unit
    if (random.rules.rounding !== 'act') expect(quoted.price_cents).toBe(quote.price_cents)
    if (quote.source !== 'table') met[quote.source] += 1
    else met[quote.place === 0 ? 'first' : 'further'] += 1
    if (quote.place !== null && period?.sources[quote.place]?.qualifiers) met.narrowed += 1
  })
  fc.assert(examined, { numRuns: RUNS, seed: SEED })
  // a property that meets nothing holds too
  expect([...met.refusals].toSorted()).toEqual(REFUSALS)
  for (const [name, count] of Object.entries(met))
    if (typeof count === 'number') expect(count, name).toBeGreaterThan(RUNS / 200)
})
