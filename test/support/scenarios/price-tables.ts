import type { Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const TABLE = {
  version: 'CBHPM-24',
  name: 'Tabela inventada 2024',
  uco_value: 19.36,
  film_value: '21.7',
  portes: { '1A': 17.38, '1B': '34.76' },
}

const ROWS = [
  'procedure_code;procedure_name;price',
  '10101012;"Consulta em consultório; adulto";1.234,56',
  '40304361;Hemograma;9,00',
  '',
].join('\n')

const BY_PORTE = [
  'procedure_code,procedure_name,porte,porte_fraction,uco_quantity,film_m2',
  '40304361,Hemograma,1A,0.04,6.942,',
  '40808041,Raio X,1B,1,0.5,0.0432',
  '',
].join('\n')

const FILE = { version: TABLE.version, file: ROWS }
const UNKNOWN_TABLE = { version: 'NONE' }

async function published(world: World) {
  await world.do('priceTables.importRows', FILE)
  await world.do('priceTables.publish', { version: TABLE.version })
  return { version: TABLE.version }
}

/** A draft with rows, whose lock somebody else holds, as an import does while its file comes in. */
async function beingImported(world: World) {
  await world.do('priceTables.importRows', FILE)
  await world.hold('select from platform.chains where tenant_id = $1 for update', [world.tenant.id])
  return { version: TABLE.version }
}

export const priceTableScenarios: Scenarios = {
  'changeLog.listOfTable': {
    happy: async (world) => ({ ...(await published(world)), limit: 1 }),
    refused: { price_table_not_found: () => UNKNOWN_TABLE },
  },
  'changeLog.verifyOfTable': {
    happy: (world) => published(world),
    refused: { price_table_not_found: () => UNKNOWN_TABLE },
  },
  'priceTables.create': {
    happy: () => TABLE,
    refused: {
      price_table_version_taken: async (world) => {
        await world.do('priceTables.create', { version: TABLE.version })
        return TABLE
      },
    },
  },
  'priceTables.list': {
    happy: async (world) => {
      await published(world)
      await world.do('priceTables.create', { ...TABLE, version: 'CBHPM-26' })
      return { status: 'published', limit: 1 }
    },
    refused: {},
  },
  'priceTables.get': {
    happy: published,
    refused: { price_table_not_found: () => UNKNOWN_TABLE },
  },
  'priceTables.rows': {
    happy: async (world) => {
      await world.do('priceTables.create', TABLE)
      await world.do('priceTables.importRows', { version: TABLE.version, file: BY_PORTE })
      return { version: TABLE.version, search: 'RAIO', limit: 1 }
    },
    refused: { price_table_not_found: () => UNKNOWN_TABLE },
  },
  'priceTables.row': {
    happy: async (world) => {
      await world.do('priceTables.create', TABLE)
      await world.do('priceTables.importRows', { version: TABLE.version, file: BY_PORTE })
      return { version: TABLE.version, procedure_code: '40304361' }
    },
    refused: {
      price_table_not_found: () => ({ ...UNKNOWN_TABLE, procedure_code: '40304361' }),
      price_table_code_not_found: async (world) => ({ ...(await published(world)), procedure_code: '10101039' }),
    },
  },
  'priceTables.importRows': {
    happy: async (world) => {
      await world.do('priceTables.importRows', FILE)
      return FILE
    },
    refused: {
      import_rejected: () => ({ ...FILE, file: ROWS.replace('9,00', '1.234') }),
      price_table_published: async (world) => ({ ...(await published(world)), file: ROWS }),
      price_table_version_taken: async (world) => {
        await world.do('priceTables.create', { ...TABLE, family: 'CBHPM', valid_from: '2024-01-01' })
        return { version: 'CBHPM', file: ROWS }
      },
      conflict: async (world) => ({ ...(await beingImported(world)), file: ROWS }),
    },
  },
  'priceTables.publish': {
    happy: async (world) => {
      await world.period({ cbhpm_table_version: TABLE.version })
      await world.do('priceTables.importRows', FILE)
      return { version: TABLE.version }
    },
    refused: {
      price_table_not_found: () => UNKNOWN_TABLE,
      price_table_empty: async (world) => {
        await world.do('priceTables.create', TABLE)
        return { version: TABLE.version }
      },
      price_table_edition_taken: async (world) => {
        const ofFamily = { ...TABLE, family: 'CBHPM', valid_from: '2024-01-01' }
        await world.do('priceTables.create', ofFamily)
        await published(world)
        await world.do('priceTables.create', { ...ofFamily, version: 'CBHPM-24b' })
        await world.do('priceTables.importRows', { ...FILE, version: 'CBHPM-24b' })
        return { version: 'CBHPM-24b' }
      },
      conflict: beingImported,
    },
  },
}
