import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

/** A self-pay convenio whose period of 2026 has one of everything that a snapshot shows. */
async function configured(world: World) {
  const convenio = await world.convenio({ payment_type: 'particular', requires_card_number: true })
  const price = { procedure_name: 'Consulta', price_cents: 25_000, metadata: { b: 1.5, a: ['é'] } }
  await world.do('particularPrices.create', { ...convenio, procedure_code: '10101012', ...price })
  const path = await world.draft({ cbhpm_percentage: 66.6667 }, convenio)
  for (const procedure_code of ['c', 'B', 'é'])
    await world.do('overrides.create', { ...path, procedure_code, price_cents: 1, metadata: { z: 0.1, a: {} } })
  await world.do('typeRules.create', { ...path, appointment_type_id: UNKNOWN_ID, copay_percent: 12.5 })
  await world.do('contracts.activate', { ...path })
  return path
}

export const snapshotScenarios: Scenarios = {
  'snapshots.get': {
    happy: async (world) => ({ ...(await configured(world)), event_date: '2026-12-31', revision: 8, scope: 'period' }),
    refused: {
      convenio_not_found: async (world) => ({ ...(await world.draft()), convenio_id: UNKNOWN_ID }),
      period_not_found: async (world) => ({ ...(await world.convenio()), period_id: UNKNOWN_ID }),
      revision_not_reached: async (world) => ({ ...(await world.period()), revision: 4 }),
      outside_validity: async (world) => ({ ...(await world.period()), event_date: '2027-01-01' }),
      snapshot_unavailable: async (world) => ({ ...(await world.period()), revision: 2 }),
    },
  },
}
