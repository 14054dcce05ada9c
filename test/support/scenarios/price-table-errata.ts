import type { Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const VERSION = 'CBHPM-24'
const rows = (price: string) =>
  `procedure_code;procedure_name;price\n10101012;Consulta em consultório;${price}\n40304361;Hemograma;9,00\n`
const ERRATA = { version: VERSION, errata: 1 }
const FILE = { ...ERRATA, file: rows('1.243,56') }
const UNKNOWN = { version: VERSION, errata: 7 }

async function edition(world: World) {
  await world.do('priceTables.importRows', { version: VERSION, file: rows('1.234,56') })
  await world.do('priceTables.publish', { version: VERSION })
  return { version: VERSION }
}

async function draft(world: World) {
  await world.do('priceTableErrata.create', await edition(world))
  return ERRATA
}

async function filled(world: World) {
  await draft(world)
  await world.do('priceTableErrata.importRows', FILE)
  return ERRATA
}

/** Whose lock somebody else holds, as an import does while its file comes in. */
async function beingImported(world: World) {
  await filled(world)
  await world.hold('select from platform.chains where tenant_id = $1 for update', [world.tenant.id])
  return ERRATA
}

export const priceTableErrataScenarios: Scenarios = {
  'priceTableErrata.create': {
    happy: async (world) => ({ ...(await edition(world)), name: 'Errata de janeiro' }),
    refused: {
      price_table_not_found: () => ({ version: 'NONE' }),
      price_table_has_draft: async (world) => {
        await draft(world)
        return { version: VERSION }
      },
    },
  },
  'priceTableErrata.get': {
    happy: draft,
    refused: { price_table_not_found: () => UNKNOWN },
  },
  'priceTableErrata.rows': {
    happy: async (world) => ({ ...(await filled(world)), search: 'consulta' }),
    refused: { price_table_not_found: () => UNKNOWN },
  },
  'priceTableErrata.importRows': {
    happy: async (world) => {
      await draft(world)
      return { ...FILE, dry_run: true }
    },
    refused: {
      price_table_not_found: () => ({ ...UNKNOWN, file: FILE.file }),
      import_rejected: async (world) => ({ ...(await draft(world)), file: FILE.file.replace('9,00', '1.234') }),
      price_table_published: async (world) => {
        await world.do('priceTableErrata.publish', await filled(world))
        return FILE
      },
      conflict: async (world) => ({ ...(await beingImported(world)), file: FILE.file }),
    },
  },
  'priceTableErrata.publish': {
    happy: async (world) => {
      await world.period({ cbhpm_table_version: VERSION })
      return filled(world)
    },
    refused: {
      price_table_not_found: () => UNKNOWN,
      price_table_empty: draft,
      conflict: beingImported,
    },
  },
}
