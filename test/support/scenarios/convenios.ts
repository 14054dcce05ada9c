import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import { TODAY, type World } from '../world.ts'

const FIELDS = {
  name: 'Unimed Rio',
  ans_code: '393321',
  payment_type: 'convenio',
  cbhpm_table_version: '2024',
  requires_card_number: true,
  copay_enabled: true,
  default_copay_percent: 30,
  default_copay_max_cents: 15_000,
  contact_info: { phone: '+55 21 5550 0100', desks: [1, 2.5, null] },
  notes: 'Renegotiated each June',
}

/** A convenio, and another one with this name and ANS code. */
async function withTwin(world: World, twin: { name?: string; ans_code?: string }) {
  const path = await world.convenio({ name: 'Amil' })
  await world.convenio({ name: 'Bradesco', ans_code: '005711', ...twin })
  return path
}

/** A convenio that was deactivated, whose name and ANS code another one took since. */
async function deactivatedWithTwin(world: World, twin: { name?: string; ans_code?: string }) {
  const path = await world.convenio({ name: 'Amil', ans_code: '326305' })
  await world.do('convenios.deactivate', { ...path })
  await world.convenio({ name: 'Bradesco', ans_code: '005711', ...twin })
  return path
}

export const convenioScenarios: Scenarios = {
  'convenios.create': {
    happy: () => FIELDS,
    refused: {
      convenio_name_taken: async (world) => {
        await world.convenio({ name: FIELDS.name })
        return FIELDS
      },
      ans_code_taken: async (world) => {
        await world.convenio({ name: 'Amil', ans_code: FIELDS.ans_code })
        return FIELDS
      },
      sus_takes_no_copay: () => ({ ...FIELDS, payment_type: 'sus' }),
    },
  },
  'convenios.list': {
    happy: async (world) => {
      for (const name of ['Unimed', 'Amil', 'Bradesco']) await world.convenio({ name })
      return { is_active: true, offset: 1, limit: 1 }
    },
    refused: {},
  },
  'convenios.get': {
    happy: (world) => world.convenio(FIELDS),
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'convenios.update': {
    happy: async (world) => ({ ...(await world.convenio()), ...FIELDS, name: 'Unimed Leste Fluminense' }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...FIELDS }),
      convenio_name_taken: async (world) => ({ ...(await withTwin(world, { name: FIELDS.name })), ...FIELDS }),
      ans_code_taken: async (world) => ({ ...(await withTwin(world, { ans_code: FIELDS.ans_code })), ...FIELDS }),
      sus_takes_no_copay: async (world) => ({ ...(await world.convenio()), ...FIELDS, payment_type: 'sus' }),
      payment_type_fixed: async (world) => {
        const { convenio_id } = await world.draft()
        return { convenio_id, ...FIELDS, payment_type: 'particular' }
      },
    },
  },
  'convenios.deactivate': {
    happy: (world) => world.convenio(),
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'convenios.restore': {
    happy: async (world) => {
      const path = await world.convenio()
      await world.do('convenios.deactivate', { ...path })
      return path
    },
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }),
      convenio_name_taken: (world) => deactivatedWithTwin(world, { name: 'Amil' }),
      ans_code_taken: (world) => deactivatedWithTwin(world, { ans_code: '326305' }),
    },
  },
  'changeLog.list': {
    happy: async (world) => {
      const { convenio_id } = await world.period()
      return { convenio_id, offset: 1, limit: 2 }
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'changeLog.listOfPeriod': {
    happy: (world) => world.period(),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID }),
      period_not_found: async (world) => ({ ...(await world.convenio()), period_id: UNKNOWN_ID }),
    },
  },
  'changeLog.verify': {
    happy: async (world) => {
      const { convenio_id } = await world.period({ start_date: TODAY })
      return { convenio_id }
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
}
