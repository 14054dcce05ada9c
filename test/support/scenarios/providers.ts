import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { World } from '../world.ts'

const FIELDS = { name: 'Dra. Ana Lima', registry: 'CRM-RJ 12345', notes: 'Mornings only' }

async function addProvider(world: World, fields: WireInput = {}) {
  const made = await world.do('providers.create', { ...FIELDS, ...fields })
  return { provider_id: made.id as string }
}

async function deactivated(world: World, path: { provider_id: string }) {
  await world.do('providers.deactivate', path)
  return path
}

/** A provider and a convenio. */
async function unlinked(world: World) {
  return { ...(await addProvider(world)), ...(await world.convenio()) }
}

/** A provider and the convenio that it accepts. */
export async function linked(world: World) {
  const path = await unlinked(world)
  await world.do('providers.linkConvenio', path)
  return path
}

const providerNotFound = (rest: WireInput = {}) => ({
  provider_not_found: () => ({ provider_id: UNKNOWN_ID, ...rest }),
})
const convenioNotFound = {
  convenio_not_found: async (world: World) => ({ ...(await addProvider(world)), convenio_id: UNKNOWN_ID }),
}

export const providerScenarios: Scenarios = {
  'providers.create': {
    happy: () => FIELDS,
    refused: {
      provider_registry_taken: async (world) => {
        await addProvider(world, { name: 'Dr. Bruno' })
        return FIELDS
      },
    },
  },
  'providers.list': {
    happy: async (world) => {
      for (const name of ['Dra. Célia', 'Dr. Bruno', 'Dra. Ana']) await addProvider(world, { name, registry: null })
      return { search: 'dra', offset: 1, limit: 1 }
    },
    refused: {},
  },
  'providers.get': { happy: (world) => addProvider(world), refused: providerNotFound() },
  'providers.update': {
    happy: async (world) => ({ ...(await addProvider(world)), name: 'Dra. Ana Lima Souza' }),
    refused: {
      ...providerNotFound(FIELDS),
      provider_registry_taken: async (world) => {
        await addProvider(world)
        return { ...(await addProvider(world, { registry: 'CRM-RJ 2' })), ...FIELDS }
      },
    },
  },
  'providers.deactivate': { happy: (world) => addProvider(world), refused: providerNotFound() },
  'providers.restore': {
    happy: async (world) => deactivated(world, await addProvider(world)),
    refused: {
      ...providerNotFound(),
      provider_registry_taken: async (world) => {
        const path = await deactivated(world, await addProvider(world))
        await addProvider(world)
        return path
      },
    },
  },
  'providers.linkConvenio': {
    happy: unlinked,
    refused: {
      ...providerNotFound({ convenio_id: UNKNOWN_ID }),
      ...convenioNotFound,
      provider_inactive: async (world) => {
        const path = await unlinked(world)
        await deactivated(world, { provider_id: path.provider_id })
        return path
      },
      convenio_inactive: async (world) => {
        const path = await unlinked(world)
        await world.do('convenios.deactivate', { convenio_id: path.convenio_id })
        return path
      },
      convenio_already_linked: linked,
    },
  },
  'providers.listConvenios': {
    happy: async (world) => {
      const path = await linked(world)
      await world.do('providers.unlinkConvenio', path)
      await world.do('providers.linkConvenio', path)
      return { provider_id: path.provider_id, include_inactive: true, limit: 1 }
    },
    refused: providerNotFound(),
  },
  'providers.unlinkConvenio': {
    happy: linked,
    refused: {
      ...providerNotFound({ convenio_id: UNKNOWN_ID }),
      ...convenioNotFound,
      convenio_not_linked: unlinked,
    },
  },
}
