import { UNKNOWN_ID, type Scenario, type Scenarios } from '../scenario.ts'
import type { PeriodPath, World } from '../world.ts'

const NOWHERE = { convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID }
const REASON = { reason: 'agreed otherwise' }
const ADJUSTED = {
  new_start_date: '2026-07-01',
  new_end_date: '2027-06-30',
  reajuste_percent: 8.5,
  reajuste_description: 'Annual 2026 - IGPM + 2%',
}
const MOST_CENTS = 1_000_000_000_000
const EXCLUDED = { procedure_code: '50505050', is_covered: false }

async function withoutPeriod(world: World) {
  return { ...(await world.convenio()), period_id: UNKNOWN_ID }
}

async function ofInactive(world: World): Promise<PeriodPath> {
  const path = await world.period()
  await world.do('convenios.deactivate', { convenio_id: path.convenio_id })
  return path
}

/** A period of 2026 under notice, with one after it. */
async function terminated(world: World, fields = {}): Promise<PeriodPath> {
  const path = await world.period()
  await world.period({ start_date: '2027-01-01', end_date: '2027-12-31' }, path)
  await world.do('contracts.terminate', { ...path, effective_date: '2026-06-30', ...fields })
  return path
}

async function withOverrides(world: World, prices: Record<string, number>): Promise<PeriodPath> {
  const path = await world.draft()
  const items = Object.entries(prices).map(([procedure_code, price_cents]) => ({ procedure_code, price_cents }))
  await world.do('overrides.bulk', { ...path, items })
  await world.do('contracts.activate', { ...path })
  return path
}

/** A self-pay period that a reajuste made, and the price that the reajuste moved. */
async function adjustedSelfPay(world: World): Promise<{ path: PeriodPath; price_id: string }> {
  const convenio = await world.convenio({ payment_type: 'particular' })
  const source = await world.period({}, convenio)
  const sold = { procedure_code: '10101012', procedure_name: 'Consulta', price_cents: 25_000 }
  const { id: price_id } = await world.do('particularPrices.create', { ...convenio, ...sold })
  const { new_period } = await world.do('contracts.reajuste', { ...source, ...ADJUSTED })
  return { path: { ...convenio, period_id: new_period.id }, price_id }
}

/** What an act refuses whose changes are narrowed to nothing that is there. */
function unknownQualifiers(input: object): Scenario['refused'] {
  const changing = (by: object) => async (world: World) => ({
    ...(await world.period()),
    ...input,
    changes: [{ procedure_code: '10101012', price_cents: 1, ...by }],
  })
  return {
    convenio_plan_not_found: changing({ plan_id: UNKNOWN_ID }),
    provider_not_found: changing({ provider_id: UNKNOWN_ID }),
  }
}

const refusedAlike: Scenario['refused'] = {
  ...unknownQualifiers(ADJUSTED),
  convenio_not_found: () => ({ ...NOWHERE, ...ADJUSTED }),
  convenio_inactive: async (world) => ({ ...(await ofInactive(world)), ...ADJUSTED }),
  period_not_found: async (world) => ({ ...(await withoutPeriod(world)), ...ADJUSTED }),
  period_not_active: async (world) => ({ ...(await world.draft()), ...ADJUSTED }),
  reajuste_starts_too_early: async (world) => ({
    ...(await world.period()),
    ...ADJUSTED,
    new_start_date: '2026-01-01',
  }),
  period_overlap: async (world) => {
    const path = await world.period()
    await world.draft({ start_date: '2027-06-30', end_date: null }, path)
    return { ...path, ...ADJUSTED }
  },
  outside_validity: async (world) => {
    const path = await world.period()
    await world.do('contracts.terminate', { ...path, effective_date: '2026-06-30' })
    return { ...path, ...ADJUSTED }
  },
  override_to_remove_missing: async (world) => ({
    ...(await world.period()),
    ...ADJUSTED,
    changes: [{ procedure_code: '10101012', remove: true }],
  }),
  amount_too_large: async (world) => ({ ...(await withOverrides(world, { '10101012': MOST_CENTS })), ...ADJUSTED }),
}

const CORRECTED = {
  ...REASON,
  default_copay_percent: 12.5,
  changes: [{ procedure_code: '30303030', price_cents: 700 }, EXCLUDED],
}

const correctionRefused: Scenario['refused'] = {
  ...unknownQualifiers(REASON),
  convenio_not_found: () => ({ ...NOWHERE, ...CORRECTED }),
  convenio_inactive: async (world) => ({ ...(await ofInactive(world)), ...CORRECTED }),
  period_not_found: async (world) => ({ ...(await withoutPeriod(world)), ...CORRECTED }),
  period_not_active: async (world) => ({ ...(await world.draft()), ...CORRECTED }),
  period_overlap: async (world) => {
    const path = await world.period()
    await world.draft({ start_date: '2027-01-01', end_date: null }, path)
    return { ...path, ...CORRECTED, new_end_date: null }
  },
  sus_takes_no_copay: async (world) => {
    const convenio = await world.convenio({ payment_type: 'sus' })
    return { ...(await world.period({}, convenio)), ...REASON, copay_enabled: true }
  },
  override_to_remove_missing: async (world) => ({
    ...(await world.period()),
    ...REASON,
    changes: [{ procedure_code: '10101012', remove: true }],
  }),
  amount_too_large: async (world) => ({
    ...(await withOverrides(world, { '10101012': MOST_CENTS })),
    ...REASON,
    reajuste_percent: 8.5,
  }),
}

const RENEWED = {
  new_end_date: '2027-12-31',
  cbhpm_percentage: 75.5,
  reajuste_percent: 4.83,
  reajuste_description: 'IPCA',
  changes: [{ procedure_code: '30303030', procedure_name: 'Consulta', price_cents: 700 }, EXCLUDED],
  notes: 'Again',
  metadata: { signed: true },
}

const renewalRefused: Scenario['refused'] = {
  ...unknownQualifiers({}),
  convenio_not_found: () => NOWHERE,
  convenio_inactive: ofInactive,
  period_not_found: withoutPeriod,
  period_not_renewable: (world) => world.period({ end_date: null }),
  already_renewed: async (world) => {
    const path = await world.period()
    await world.do('contracts.renew', { ...path })
    return { ...path, notes: 'Otherwise' }
  },
  period_overlap: async (world) => {
    const path = await world.period()
    await world.draft({ start_date: '2027-06-30', end_date: null }, path)
    return path
  },
  override_to_remove_missing: async (world) => ({
    ...(await world.period()),
    changes: [{ procedure_code: '10101012', remove: true }],
  }),
  amount_too_large: async (world) => ({
    ...(await withOverrides(world, { '10101012': MOST_CENTS })),
    reajuste_percent: 8.5,
  }),
}

export const periodMoveScenarios: Scenarios = {
  'contracts.terminate': {
    happy: async (world) => ({ ...(await world.period()), effective_date: '2026-06-30', ...REASON }),
    refused: {
      convenio_not_found: () => NOWHERE,
      period_not_found: withoutPeriod,
      period_not_active: (world) => world.draft(),
      outside_validity: async (world) => ({ ...(await world.period()), effective_date: '2027-01-01' }),
      period_overlap: async (world) => {
        const path = await terminated(world)
        await world.draft({ start_date: '2026-09-01' }, path)
        return { ...path, effective_date: '2026-10-01' }
      },
    },
  },
  'contracts.correct': {
    happy: async (world) => ({
      ...(await withOverrides(world, { '10101012': 333, '20202020': 10 })),
      ...CORRECTED,
      type_rules: [{ appointment_type_id: UNKNOWN_ID, is_covered: false }],
    }),
    refused: {
      ...correctionRefused,
      preview_stale: async (world) => ({ ...(await world.period()), ...CORRECTED, preview_digest: '0'.repeat(64) }),
    },
  },
  'contracts.previewCorrection': {
    happy: async (world) => ({ ...(await withOverrides(world, { '10101012': 333, '20202020': 10 })), ...CORRECTED }),
    refused: correctionRefused,
  },
  'contracts.reinstate': {
    happy: async (world) => ({ ...(await terminated(world, { end_successors: true })), ...REASON }),
    refused: {
      convenio_not_found: () => ({ ...NOWHERE, ...REASON }),
      period_not_found: async (world) => ({ ...(await withoutPeriod(world)), ...REASON }),
      period_not_active: async (world) => ({ ...(await world.draft()), ...REASON }),
      period_not_terminated: async (world) => ({ ...(await world.period()), ...REASON }),
      later_act_stands: async (world) => {
        const path = await terminated(world)
        await world.do('contracts.reajuste', { ...path, new_start_date: '2026-06-20', new_end_date: '2026-09-30' })
        return { ...path, ...REASON }
      },
      period_overlap: async (world) => {
        const path = await terminated(world)
        await world.draft({ start_date: '2026-12-01' }, path)
        return { ...path, ...REASON }
      },
    },
  },
  'contracts.revoke': {
    happy: async (world) => ({ ...(await adjustedSelfPay(world)).path, ...REASON }),
    refused: {
      convenio_not_found: () => ({ ...NOWHERE, ...REASON }),
      period_not_found: async (world) => ({ ...(await withoutPeriod(world)), ...REASON }),
      period_not_active: async (world) => ({ ...(await world.draft()), ...REASON }),
      period_started: async (world) => ({ ...(await world.period()), ...REASON }),
      later_act_stands: async (world) => ({ ...(await terminated(world)), ...REASON, retroactive: true }),
      period_overlap: async (world) => {
        const source = await world.period()
        const adjusted = { new_start_date: '2026-07-01', new_end_date: '2026-09-30' }
        const { new_period } = await world.do('contracts.reajuste', { ...source, ...adjusted })
        await world.draft({ start_date: '2026-12-31', end_date: null }, source)
        return { ...source, period_id: new_period.id, ...REASON }
      },
      price_changed_since: async (world) => {
        const { path, price_id } = await adjustedSelfPay(world)
        const { convenio_id } = path
        await world.do('particularPrices.remove', { convenio_id, price_id })
        return { ...path, ...REASON }
      },
    },
  },
  'contracts.renew': {
    happy: async (world) => ({
      ...(await withOverrides(world, { '10101012': 100, '20202020': 0 })),
      ...RENEWED,
    }),
    refused: {
      ...renewalRefused,
      preview_stale: async (world) => ({ ...(await world.period()), ...RENEWED, preview_digest: '0'.repeat(64) }),
    },
  },
  'contracts.previewRenewal': {
    happy: async (world) => ({ ...(await withOverrides(world, { '10101012': 100, '20202020': 0 })), ...RENEWED }),
    refused: renewalRefused,
  },
  'contracts.reajuste': {
    happy: async (world) => ({
      ...(await withOverrides(world, { '10101012': 333, '20202020': 10 })),
      ...ADJUSTED,
      changes: [{ procedure_code: '30303030', price_cents: 700 }, EXCLUDED],
    }),
    refused: {
      ...refusedAlike,
      preview_stale: async (world) => ({ ...(await world.period()), ...ADJUSTED, preview_digest: '0'.repeat(64) }),
    },
  },
  'contracts.previewReajuste': {
    happy: async (world) => ({ ...(await withOverrides(world, { '10101012': 333, '20202020': 10 })), ...ADJUSTED }),
    refused: refusedAlike,
  },
}
