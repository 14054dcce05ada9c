import type { WireInput } from '../call-operation.ts'
import type { Scenarios, Situation } from '../scenario.ts'
import type { World } from '../world.ts'
import { coveredPlan } from './insurance-plans.ts'

const EVENT = { event_date: '2026-03-09', kind: 'service', currency: 'PEN' }
const UNKNOWN = 4711

/** An event that a plan covers in soles, at its list price. */
async function covered(world: World, fields: WireInput = {}): Promise<WireInput> {
  const { plan_id, benefit_id } = await coveredPlan(world)
  return { plan_id, benefit_id, ...EVENT, list_price_cents: 10_001, ...fields }
}

const input =
  (fields: WireInput): Situation =>
  (world) =>
    covered(world, fields)

/** Half of what is too much. */
const MOST = { list_price_cents: 1_000_000_000_000, quantity: 9_007 }

/** A visit of lines that a plan covers in soles, at their list prices. */
async function visit(world: World, fields: WireInput, lines: readonly WireInput[] = [{}]): Promise<WireInput> {
  const { plan_id, benefit_id } = await coveredPlan(world)
  const { event_date, currency, kind } = EVENT
  const line = { benefit_id, kind, list_price_cents: 10_001 }
  return { plan_id, event_date, currency, lines: lines.map((one) => ({ ...line, ...one })), ...fields }
}

export const coverageScenarios: Scenarios = {
  'coverage.quote': {
    happy: async (world) => {
      await world.do('tariffItems.create', { code: '50.01.01', units: 4 })
      return covered(world, { tariff_code: '50.01.01', quantity: 3 })
    },
    refused: {
      plan_not_found: input({ plan_id: UNKNOWN }),
      not_covered_on_date: input({ event_date: '2027-01-01' }),
      currency_mismatch: input({ currency: 'USD' }),
      tariff_item_not_found: input({ tariff_code: '99' }),
      no_price: input({ list_price_cents: null }),
      amount_too_large: input({ list_price_cents: 1_000_000_000_000, quantity: 10_000 }),
      revision_not_reached: input({ revision: 4711 }),
    },
  },
  'coverage.quotes': {
    happy: async (world) => {
      const item = await covered(world)
      const others = [{ known_at: '2026-06-15T14:59:59Z' }, { event_date: '2027-01-01' }, { plan_id: UNKNOWN }]
      const visit = [{ visit: 'A' }, { visit: 'A' }, { visit: 'B' }]
      return { items: [item, ...[...others, ...visit].map((fields) => ({ ...item, ...fields }))], explain: true }
    },
    refused: {},
  },
  'coverage.visit': {
    happy: async (world) => {
      await world.do('tariffItems.create', { code: '50.01.01', units: 4 })
      return visit(world, {}, [{ tariff_code: '50.01.01' }, {}, { kind: 'pharmacy' }, { tariff_code: '99' }])
    },
    refused: {
      plan_not_found: (world) => visit(world, { plan_id: UNKNOWN }),
      amount_too_large: (world) => visit(world, {}, [MOST, MOST]),
      revision_not_reached: (world) => visit(world, { revision: 4711 }),
    },
  },
  'iafaReport.get': {
    happy: async (world) => {
      await coveredPlan(world)
      return { on: '2026-03-09' }
    },
    refused: { revision_not_reached: () => ({ revision: 4711 }) },
  },
}
