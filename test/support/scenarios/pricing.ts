import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { World } from '../world.ts'

const TYPE = '0190a000-0000-7000-8000-000000000001'
const EVENT = { procedure_code: '10101012', event_date: '2026-03-09' }

/** A convenio whose period of 2026 prices one procedure by an override, and does not cover one type. */
async function priced(
  world: World,
  { period = {}, override = { price_cents: 25 } }: { period?: WireInput; override?: WireInput } = {},
) {
  const convenio = await world.convenio({ copay_enabled: true, default_copay_percent: 30, requires_card_number: true })
  const path = await world.draft(period, convenio)
  await world.do('overrides.create', { ...path, procedure_code: EVENT.procedure_code, ...override })
  await world.do('typeRules.create', { ...path, appointment_type_id: TYPE, is_covered: false })
  await world.do('contracts.activate', { ...path })
  return convenio
}

export const pricingScenarios: Scenarios = {
  'pricing.quote': {
    happy: async (world) => ({ ...(await priced(world)), ...EVENT, quantity: 3, revision: 5 }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...EVENT }),
      no_period_in_force: async (world) => ({ ...(await priced(world)), ...EVENT, event_date: '2025-12-31' }),
      no_price: async (world) => ({ ...(await priced(world)), ...EVENT, procedure_code: '40304361' }),
      price_table_unavailable: async (world) => ({
        ...(await priced(world, { period: { cbhpm_table_version: '2024' } })),
        ...EVENT,
        procedure_code: '40304361',
      }),
      not_covered: async (world) => ({ ...(await priced(world)), ...EVENT, appointment_type_id: TYPE }),
      not_contracted: async (world) => ({ ...(await priced(world, { override: { is_covered: false } })), ...EVENT }),
      qualifier_needed: async (world) => ({
        ...(await priced(world, { override: { price_cents: 25, accommodation: 'apartment' } })),
        ...EVENT,
      }),
      amount_too_large: async (world) => ({
        ...(await priced(world, { override: { price_cents: 1_000_000_000_000 } })),
        ...EVENT,
        quantity: 10_000,
      }),
      revision_not_reached: async (world) => ({ ...(await priced(world)), ...EVENT, revision: 6 }),
    },
  },
  'pricing.prices': {
    happy: async (world) => ({ ...(await priced(world)), event_date: EVENT.event_date, revision: 5 }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, event_date: EVENT.event_date }),
      no_period_in_force: async (world) => ({ ...(await priced(world)), event_date: '2025-12-31' }),
      revision_not_reached: async (world) => ({ ...(await priced(world)), event_date: EVENT.event_date, revision: 6 }),
    },
  },
  'pricing.searchProcedures': {
    happy: async (world) => ({ ...(await priced(world)), event_date: EVENT.event_date, search: '1010', revision: 5 }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, event_date: EVENT.event_date, search: '1' }),
      no_period_in_force: async (world) => ({ ...(await priced(world)), event_date: '2025-12-31', search: '1' }),
      revision_not_reached: async (world) => ({
        ...(await priced(world)),
        event_date: EVENT.event_date,
        search: '1',
        revision: 6,
      }),
    },
  },
  'pricing.quotes': {
    happy: async (world) => {
      const convenio = await priced(world)
      const items = [
        { ...convenio, ...EVENT },
        { ...convenio, ...EVENT, known_at: '2026-06-15T14:59:59Z' },
        { ...convenio, ...EVENT, event_date: '2027-01-01' },
        { ...convenio, ...EVENT, convenio_id: UNKNOWN_ID },
      ]
      return { items, explain: true }
    },
    refused: {},
  },
}
