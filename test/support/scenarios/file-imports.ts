import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const OVERRIDES = [
  'procedure_code;procedure_name;price;notes',
  '10101012;Consulta;1.234,56;por carta',
  '40304361;;9,00;',
  '',
].join('\n')

const PRICES = [
  'procedure_code,procedure_name,price,valid_from',
  '10101012,Consulta,350.00,',
  '40304361,Hemograma,9.5,2026-07-01',
  '',
].join('\n')

const AMBIGUOUS = 'procedure_code,procedure_name,price\n10101012,Consulta,1.234\n'

const catalogue = (world: World) => world.convenio({ payment_type: 'particular' })

/** Files of rows that become children of a period or of a catalogue. Price tables have theirs beside them. */
export const fileImportScenarios: Scenarios = {
  'overrides.importFile': {
    happy: async (world) => ({ ...(await world.draft()), file: OVERRIDES }),
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, period_id: UNKNOWN_ID, file: OVERRIDES }),
      period_not_found: async (world) => ({ ...(await world.convenio()), period_id: UNKNOWN_ID, file: OVERRIDES }),
      period_not_draft: async (world) => ({ ...(await world.period()), file: OVERRIDES }),
      import_rejected: async (world) => {
        const path = await world.draft()
        await world.do('overrides.importFile', { ...path, file: OVERRIDES })
        return { ...path, file: OVERRIDES }
      },
    },
  },
  'particularPrices.importFile': {
    happy: async (world) => {
      const path = await catalogue(world)
      await world.do('particularPrices.importFile', { ...path, file: PRICES })
      return { ...path, existing: 'update', file: PRICES }
    },
    refused: {
      convenio_not_found: () => ({ convenio_id: UNKNOWN_ID, file: PRICES }),
      not_particular: async (world) => ({ ...(await world.convenio()), file: PRICES }),
      convenio_inactive: async (world) => {
        const path = await catalogue(world)
        await world.do('convenios.deactivate', path)
        return { ...path, file: PRICES }
      },
      import_rejected: async (world) => ({ ...(await catalogue(world)), file: AMBIGUOUS }),
    },
  },
}

const MAPPING = { columns: { price: 'Custo' }, ignore: ['Grupo'], decimal: ',' }

const named = async (world: World) => {
  await world.do('importMappings.put', { name: 'payer-1', ...MAPPING })
  return { name: 'payer-1' }
}

export const importMappingScenarios: Scenarios = {
  'importMappings.put': {
    happy: async (world) => ({ ...(await named(world)), ...MAPPING, sheet: 'Tabela' }),
    refused: {},
  },
  'importMappings.get': { happy: named, refused: { import_mapping_not_found: () => ({ name: 'nowhere' }) } },
  'importMappings.remove': { happy: named, refused: { import_mapping_not_found: () => ({ name: 'nowhere' }) } },
}
