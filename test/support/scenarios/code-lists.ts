import type { Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'
import { setUpDesk } from './cases.ts'

async function fetched(world: World): Promise<void> {
  await setUpDesk(world)
  await world.do('codeLists.refresh', {})
}

export const codeListScenarios: Scenarios = {
  'codeLists.list': {
    setUp: setUpDesk,
    happy: async (world) => {
      await fetched(world)
      return { event_id: 307, version: 1 }
    },
    refused: {
      desk_not_set: () => ({}),
      code_list_version_not_found: async (world) => {
        await setUpDesk(world)
        return { version: 1 }
      },
    },
  },
  'codeLists.versions': {
    setUp: setUpDesk,
    happy: async (world) => {
      await fetched(world)
      return {}
    },
    refused: { desk_not_set: () => ({}) },
  },
  'codeLists.diff': {
    setUp: fetched,
    happy: async (world) => {
      await fetched(world)
      return { from: 1 }
    },
    refused: {
      desk_not_set: () => ({ from: 1 }),
      code_list_version_not_found: async (world) => {
        await fetched(world)
        return { from: 1, to: 2 }
      },
    },
  },
  'codeLists.refresh': {
    setUp: setUpDesk,
    happy: async (world) => {
      await setUpDesk(world)
      return {}
    },
    refused: {
      desk_not_set: () => ({}),
      code_list_unavailable: async (world) => {
        await world.do('caseDesk.set', { registry: 'stand_in', credentials: { app_id: 'nobody', app_key: 'secret' } })
        return {}
      },
    },
  },
}
