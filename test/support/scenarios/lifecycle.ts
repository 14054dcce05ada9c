import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

/** Two periods that have ended, one of them renewed, and two that end soon. */
async function ends(world: World): Promise<void> {
  await world.period({ start_date: '2025-01-01', end_date: '2025-12-31' }, await world.convenio({ name: 'Ended' }))
  const renewed = await world.period(
    { start_date: '2025-01-01', end_date: '2025-12-31' },
    await world.convenio({ name: 'Renewed' }),
  )
  const { new_period_id: period_id } = await world.do('contracts.renew', { ...renewed, new_end_date: '2026-06-20' })
  await world.do('contracts.activate', { ...renewed, period_id })
  await world.period({ end_date: '2026-07-15' }, await world.convenio({ name: 'Ends in a month' }))
}

async function warned(world: World) {
  await ends(world)
  await world.do('lifecycle.process', {})
  const { items } = await world.do('lifecycle.listNotifications', {})
  return items as { id: string; convenio_id: string }[]
}

export const lifecycleScenarios: Scenarios = {
  'lifecycle.process': {
    happy: async (world) => {
      await ends(world)
      return {}
    },
    refused: {},
  },
  'lifecycle.listNotifications': {
    happy: async (world) => {
      await warned(world)
      return { unread: true, limit: 1 }
    },
    refused: {},
  },
  'lifecycle.markNotificationRead': {
    happy: async (world) => ({ notification_id: (await warned(world))[0]?.id as string }),
    refused: { notification_not_found: () => ({ notification_id: UNKNOWN_ID }) },
  },
}
