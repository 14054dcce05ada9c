import { UNKNOWN_ID, type Scenarios, type Situation } from '../scenario.ts'
import type { World } from '../world.ts'

const TABLE = {
  version: 'ATOS-26',
  uco_value: 19.36,
  portes: { '3A': 160, '5C': 420.5, '8C': 1_000, '7C': 600, '4C': 300 },
}
const ROWS = [
  'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,auxiliaries,anaesthesia_porte',
  '31005101,Colecistectomia,8C,,,2,5',
  '31005209,Coledocotomia,5C,,12.5,1,3',
  '',
].join('\n')

const ACT = {
  event_date: '2026-03-09',
  started_at: '2026-03-09T20:15',
  ended_at: '2026-03-09T22:40',
  character: 'urgent',
  procedures: [
    {
      line: '1',
      procedure_code: '31005101',
      access: 'main',
      participants: [{ role: 'surgeon' }, { role: 'assistant_1' }, { role: 'anaesthetist' }],
    },
    {
      line: '2',
      procedure_code: '31005209',
      access: 'same',
      participants: [{ role: 'surgeon' }, { role: 'assistant_2' }],
    },
  ],
  expenses: [
    { line: 'material', code: '70000001', code_table: '19', quantity: 2.5 },
    { line: 'medicine', code: '90000002', code_table: '20', quantity: 1, event_date: '2026-03-10' },
  ],
}

/** A convenio whose period of 2026 prices acts by a table and the rules of a preset. */
async function agreed(world: World) {
  await world.do('priceTables.create', TABLE)
  await world.do('priceTables.importRows', { version: TABLE.version, file: ROWS })
  await world.do('priceTables.publish', { version: TABLE.version })
  const path = await world.draft({ cbhpm_table_version: TABLE.version, cbhpm_percentage: 90 })
  await world.do('actRules.preset', { ...path, preset: 'cbhpm_2018_on' })
  await world.do('overrides.create', { ...path, procedure_code: '70000001', price_cents: 1_815 })
  await world.do('contracts.activate', { ...path })
  return { convenio_id: path.convenio_id }
}

export const actScenarios: Scenarios = {
  'acts.quote': {
    happy: async (world) => ({ ...(await agreed(world)), ...ACT, explain: true }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, ...ACT }),
      revision_not_reached: async (world) => ({ ...(await agreed(world)), ...ACT, revision: 99 }),
      amount_too_large: async (world) => {
        const path = await world.draft()
        await world.do('overrides.create', { ...path, procedure_code: 'DEAR', price_cents: 1_000_000_000_000 })
        await world.do('contracts.activate', { ...path })
        const dear = { procedure_code: 'DEAR', quantity: 9_000, participants: [{ role: 'surgeon' }] }
        const procedures = ['1', '2'].map((line) => ({ ...dear, line, team: line }))
        return { convenio_id: path.convenio_id, event_date: '2026-03-09', character: 'elective', procedures }
      },
    },
  },
  'acts.quotes': {
    happy: async (world) => {
      const convenio = await agreed(world)
      return {
        acts: [
          { ...convenio, ...ACT },
          { ...convenio, ...ACT, convenio_id: UNKNOWN_ID },
        ],
      }
    },
    refused: {},
  },
}

const RULES = {
  main_by: 'value',
  further: { sequence: [100, 70, 50], chapters: ['3'] },
  assistants: { percents: [30, 20], count_from: 'line' },
  holidays: { fixed: ['12-25'], from_easter: [-2], dates: ['2026-07-09'] },
  accommodation: { apartment: 2, except_chapters: ['4'] },
  roles: { instrumentist: 10 },
  combine: 'add',
}

/** An apartment, and one specialty in it. */
const BY = [
  { qualifiers: { accommodation: 'apartment' }, rules: { assistants: { percents: [60, 40], count_from: 'main' } } },
  { qualifiers: { accommodation: 'apartment', specialty: '225125' }, rules: { roles: { instrumentist: 15 } } },
]

/** What every operation on the rules of a period refuses: `rest` is its input beside the path. */
function notFound(rest: object): Record<'convenio_not_found' | 'period_not_found', Situation> {
  return {
    convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID, ...rest }),
    period_not_found: async (world) => ({ ...(await world.convenio()), period_id: UNKNOWN_ID, ...rest }),
  }
}

export const actRuleScenarios: Scenarios = {
  'actRules.get': {
    happy: async (world) => {
      const path = await world.draft()
      const further = { same_access: 50, other_access: 70, chapters: ['3'] }
      await world.do('actRules.update', { ...path, rules: { ...RULES, further }, by: BY })
      return { ...path }
    },
    refused: notFound({}),
  },
  'actRules.presets': {
    happy: async (world) => ({ ...(await world.draft()) }),
    refused: notFound({}),
  },
  'actRules.update': {
    happy: async (world) => ({ ...(await world.draft()), rules: RULES, by: BY }),
    refused: {
      ...notFound({ rules: RULES }),
      period_not_draft: async (world) => ({ ...(await world.period()), rules: RULES }),
    },
  },
  'actRules.preset': {
    happy: async (world) => ({ ...(await world.draft()), preset: 'cbhpm_2018_on' }),
    refused: {
      ...notFound({ preset: 'cbhpm_to_2016' }),
      period_not_draft: async (world) => ({ ...(await world.period()), preset: 'cbhpm_to_2016' }),
    },
  },
}
