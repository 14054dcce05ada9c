import type { Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const ROWS = [
  'item,event_id,group_id,classification_id,sample_id,sample_type_id,test_type_id,test_id,valid_from,age_to_days,sex',
  'COVID-PCR,307,113,752,272,4,727,1076,2026-01-01,,',
  'COVID-PCR,307,113,752,276,4,727,1076,2025-01-01,364,F',
]
const MAP = `${ROWS.slice(0, 2).join('\n')}\n`
const OVERLAPPING = `${ROWS.join('\n')}\n`

/** A map of one item for everybody, from 2026 on. */
export const setUpLabMap = (world: World) => world.do('labMap.importFile', { file: MAP })

export const labMapScenarios: Scenarios = {
  'labMap.list': {
    happy: async (world) => {
      await setUpLabMap(world)
      return { item: 'COVID-PCR' }
    },
    refused: {},
  },
  'labMap.importFile': {
    happy: () => ({ file: MAP }),
    refused: { import_rejected: () => ({ file: OVERLAPPING }) },
  },
}
