import type { Scenarios } from '../scenario.ts'
import { setUpDesk } from './cases.ts'

export const codeListScenarios: Scenarios = {
  'codeLists.list': {
    setUp: setUpDesk,
    happy: async (world) => {
      await setUpDesk(world)
      await world.do('codeLists.refresh', {})
      return { event_id: 307 }
    },
    refused: { desk_not_set: () => ({}) },
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
