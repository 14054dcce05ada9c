import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'

const NOWHERE = { convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID }

export const findingsScenarios: Scenarios = {
  'contracts.findings': {
    happy: async (world) => {
      const convenio = await world.convenio()
      await world.period({ start_date: '2024-01-01', end_date: '2024-06-30' }, convenio)
      const path = await world.draft({ cbhpm_table_version: '2024', end_date: '2026-07-01' }, convenio)
      for (const procedure_code of ['10101012', '40304361'])
        await world.do('overrides.create', { ...path, procedure_code, price_cents: 0 })
      return path
    },
    refused: {
      convenio_not_found: () => NOWHERE,
      period_not_found: async (world) => ({ ...(await world.convenio()), period_id: UNKNOWN_ID }),
    },
  },
  'contracts.timeline': {
    happy: async (world) => {
      const convenio = await world.convenio({ cbhpm_table_version: '2024' })
      await world.period({ start_date: '2024-01-01', end_date: '2024-06-30' }, convenio)
      await world.period({ cbhpm_percentage: 70.25 }, convenio)
      await world.draft({ start_date: '2027-02-01', end_date: null }, convenio)
      return { ...convenio, from: '2024-06-30', to: null }
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'contracts.timelines': {
    happy: async (world) => {
      const ending = await world.convenio({ name: 'Ending' })
      await world.period({ start_date: '2024-01-01', end_date: '2024-06-30' }, ending)
      await world.draft({ start_date: '2027-02-01', end_date: null }, ending)
      return { search: 'end', ends_within: 90, limit: 1 }
    },
    refused: {},
  },
  'changeLog.heads': {
    happy: async (world) => {
      await world.period()
      return { offset: 1, limit: 1 }
    },
    refused: {},
  },
}
