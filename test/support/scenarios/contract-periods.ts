import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const FIELDS = {
  start_date: '2026-01-01',
  end_date: '2026-12-31',
  cbhpm_table_version: '2024',
  cbhpm_percentage: 70.25,
  copay_enabled: true,
  default_copay_percent: 12.5,
  default_copay_max_cents: 1500,
  requires_card_number: true,
  requires_authorization: false,
  notes: 'Annual contract 2026',
  metadata: { signed_by: ['a', 'b'], clause: { '7.1': null } },
}

const NOWHERE = { convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID }

async function withoutPeriod(world: World) {
  return { ...(await world.convenio()), period_id: UNKNOWN_ID }
}

async function inactive(world: World) {
  const path = await world.convenio()
  await world.do('convenios.deactivate', { ...path })
  return path
}

export const contractPeriodScenarios: Scenarios = {
  'contracts.create': {
    happy: async (world) => {
      const { convenio_id, period_id } = await world.period({ start_date: '2025-07-01', end_date: '2026-06-30' })
      return { convenio_id, ...FIELDS, supersedes: period_id, copy_from: period_id }
    },
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...FIELDS }),
      period_not_found: async (world) => ({ ...(await world.convenio()), ...FIELDS, copy_from: UNKNOWN_ID }),
      period_not_active: async (world) => {
        const { convenio_id, period_id } = await world.draft({ start_date: '2025-01-01', end_date: '2025-12-31' })
        return { convenio_id, ...FIELDS, supersedes: period_id }
      },
      outside_validity: async (world) => {
        const { convenio_id, period_id } = await world.period({ start_date: '2025-01-01', end_date: '2025-12-31' })
        return { convenio_id, ...FIELDS, supersedes: period_id }
      },
      convenio_inactive: async (world) => ({ ...(await inactive(world)), ...FIELDS }),
      period_overlap: async (world) => {
        const { convenio_id } = await world.draft({ start_date: '2026-12-31', end_date: null })
        return { convenio_id, ...FIELDS }
      },
      sus_takes_no_copay: async (world) => ({ ...(await world.convenio({ payment_type: 'sus' })), ...FIELDS }),
    },
  },
  'contracts.list': {
    happy: async (world) => {
      const { convenio_id } = await world.period({ start_date: '2024-01-01', end_date: '2024-12-31' })
      await world.period(FIELDS, { convenio_id })
      await world.draft({ start_date: '2027-01-01', end_date: null }, { convenio_id })
      return { convenio_id, include_inactive: true, limit: 2 }
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'contracts.get': {
    happy: (world) => world.draft(FIELDS),
    refused: { convenio_not_found: () => NOWHERE, period_not_found: withoutPeriod },
  },
  'contracts.atDate': {
    happy: async (world) => {
      const { convenio_id } = await world.period(FIELDS)
      return { convenio_id, date: FIELDS.end_date }
    },
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, date: '2026-06-15' }),
      no_period_at_date: async (world) => {
        const { convenio_id } = await world.period(FIELDS)
        return { convenio_id, date: '2027-01-01' }
      },
    },
  },
  'contracts.update': {
    happy: async (world) => ({ ...(await world.draft()), ...FIELDS, end_date: null }),
    refused: {
      convenio_not_found: () => ({ ...NOWHERE, ...FIELDS }),
      period_not_found: async (world) => ({ ...(await withoutPeriod(world)), ...FIELDS }),
      period_not_draft: async (world) => ({ ...(await world.period()), ...FIELDS }),
      period_not_active: async (world) => {
        const path = await world.draft({ start_date: '2027-01-01', end_date: null })
        return { ...path, ...FIELDS, supersedes: path.period_id }
      },
      outside_validity: async (world) => {
        const { convenio_id, period_id } = await world.period({ start_date: '2025-01-01', end_date: '2025-12-31' })
        return { ...(await world.draft({}, { convenio_id })), ...FIELDS, supersedes: period_id }
      },
      period_overlap: async (world) => {
        const { convenio_id } = await world.period()
        return { ...(await world.draft({ start_date: '2027-01-01', end_date: null }, { convenio_id })), ...FIELDS }
      },
      sus_takes_no_copay: async (world) => {
        const convenio = await world.convenio({ payment_type: 'sus' })
        return { ...(await world.draft({}, convenio)), ...FIELDS }
      },
    },
  },
  'contracts.remove': {
    happy: (world) => world.draft(),
    refused: {
      convenio_not_found: () => NOWHERE,
      period_not_found: withoutPeriod,
      period_not_draft: (world) => world.period(),
    },
  },
  'contracts.activate': {
    happy: async (world) => {
      const convenio = await world.convenio({
        copay_enabled: true,
        default_copay_percent: 30,
        cbhpm_table_version: '2024',
      })
      return world.draft({}, convenio)
    },
    refused: {
      convenio_not_found: () => NOWHERE,
      period_not_found: withoutPeriod,
      period_not_draft: (world) => world.period(),
      convenio_inactive: async (world) => {
        const path = await world.draft()
        await world.do('convenios.deactivate', { convenio_id: path.convenio_id })
        return path
      },
      amount_too_large: async (world) => {
        const convenio = await world.convenio({ payment_type: 'particular' })
        const source = await world.period({}, convenio)
        const { new_period_id } = await world.do('contracts.renew', { ...source, reajuste_percent: 8.5 })
        const sold = { procedure_code: '10101012', procedure_name: 'Consulta', price_cents: 1_000_000_000_000 }
        await world.do('particularPrices.create', { ...convenio, ...sold })
        return { ...convenio, period_id: new_period_id }
      },
    },
  },
}
