import type { WireInput } from '../call-operation.ts'
import { UNKNOWN_ID, type Scenarios, type Situation } from '../scenario.ts'
import type { ConvenioPath, World } from '../world.ts'

const VALUES = {
  procedure_code: '10101012',
  procedure_name: 'Consulta em consultório',
  price_cents: 25_000,
  notes: 'Cash or card',
  metadata: { room: { floor: 2 }, tags: ['a', null] },
}

const catalogue = (world: World): Promise<ConvenioPath> => world.convenio({ payment_type: 'particular' })

async function addPrice(world: World, { convenio_id }: ConvenioPath, fields: WireInput = {}) {
  const made = await world.do('particularPrices.create', { convenio_id, ...VALUES, ...fields })
  return { convenio_id, price_id: made.id as string }
}

/** An entry that is deleted, whose code another one has since. */
async function deletedPrice(world: World) {
  const path = await addPrice(world, await catalogue(world))
  await world.do('particularPrices.remove', path)
  await addPrice(world, path)
  return path
}

async function unknownPrice(world: World) {
  return { ...(await catalogue(world)), price_id: UNKNOWN_ID }
}

/** What takes new entries refuses: `rest` is its input beside the convenio. */
function takesNone(rest: WireInput) {
  const convenio_not_found: Situation = () => ({ convenio_id: UNKNOWN_ID, ...rest })
  const not_particular: Situation = async (world) => ({ ...(await world.convenio()), ...rest })
  const convenio_inactive: Situation = async (world) => {
    const path = await catalogue(world)
    await world.do('convenios.deactivate', { ...path })
    return { ...path, ...rest }
  }
  return { convenio_not_found, not_particular, convenio_inactive }
}

/** What every operation on an entry refuses. */
function notFound(rest: WireInput, particular_price_not_found: (world: World) => Promise<WireInput>) {
  const convenio_not_found: Situation = () => ({ convenio_id: UNKNOWN_ID, price_id: UNKNOWN_ID, ...rest })
  const entry: Situation = async (world) => ({ ...(await particular_price_not_found(world)), ...rest })
  return { convenio_not_found, particular_price_not_found: entry }
}

export const particularPriceScenarios: Scenarios = {
  'particularPrices.create': {
    happy: async (world) => ({ ...(await catalogue(world)), ...VALUES, valid_from: '2026-07-01' }),
    refused: {
      ...takesNone(VALUES),
      particular_price_taken: async (world) => {
        const path = await catalogue(world)
        await addPrice(world, path)
        return { ...path, ...VALUES }
      },
    },
  },
  'particularPrices.bulk': {
    happy: async (world) => {
      const path = await catalogue(world)
      await addPrice(world, path)
      const other = { procedure_code: '40304361', procedure_name: 'Hemograma', price_cents: 0 }
      return {
        ...path,
        items: [other, VALUES, other, { ...other, procedure_code: '40301630', valid_from: '2026-01-01' }],
      }
    },
    refused: takesNone({ items: [VALUES] }),
  },
  'particularPrices.list': {
    happy: async (world) => {
      const path = await catalogue(world)
      for (const procedure_code of ['10101012', '10101039', '40304361']) await addPrice(world, path, { procedure_code })
      return { ...path, include_inactive: true, search: '1010', limit: 1 }
    },
    refused: { convenio_not_found: () => ({ convenio_id: UNKNOWN_ID }) },
  },
  'particularPrices.get': {
    happy: deletedPrice,
    refused: notFound({}, unknownPrice),
  },
  'particularPrices.update': {
    happy: async (world) => {
      const path = await addPrice(world, await catalogue(world))
      await world.do('particularPrices.update', { ...path, ...VALUES, price_cents: 2, valid_from: '2026-09-01' })
      return { ...path, ...VALUES, price_cents: 1, notes: null, metadata: null, valid_from: '2026-06-14' }
    },
    refused: {
      ...notFound(VALUES, deletedPrice),
      particular_price_taken: async (world) => {
        const path = await addPrice(world, await catalogue(world))
        await addPrice(world, path, { procedure_code: '40304361' })
        return { ...path, ...VALUES, procedure_code: '40304361' }
      },
      particular_price_code_fixed: async (world) => ({
        ...(await addPrice(world, await catalogue(world))),
        ...VALUES,
        procedure_code: '40304361',
      }),
    },
  },
  'particularPrices.remove': {
    happy: async (world) => addPrice(world, await catalogue(world)),
    refused: notFound({}, unknownPrice),
  },
}
