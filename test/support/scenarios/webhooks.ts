import type { WireInput } from '../call-operation.ts'
import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const FIELDS = {
  name: 'Billing',
  url: 'https://receiver.example/events',
  events: ['period.activated', 'case.in_doubt'],
}
const PRIVATE = 'https://10.0.0.7/events'

async function addWebhook(world: World) {
  const made = await world.do('webhooks.create', FIELDS)
  return { webhook_id: made.id as string }
}

async function switchedOff(world: World) {
  const path = await addWebhook(world)
  await world.do('webhooks.update', { ...path, ...FIELDS, is_active: false })
  return path
}

async function tested(world: World) {
  const path = await addWebhook(world)
  const { event_id } = await world.do('webhooks.test', path)
  return { ...path, event_id: event_id as string }
}

const unknown = { webhook_not_found: (): WireInput => ({ webhook_id: UNKNOWN_ID }) }

export const webhookScenarios: Scenarios = {
  'webhooks.create': {
    happy: () => FIELDS,
    refused: {
      webhook_address_refused: () => ({ ...FIELDS, url: PRIVATE }),
      too_many_webhooks: async (world) => {
        for (let i = 0; i < 20; i++) await addWebhook(world)
        return FIELDS
      },
    },
  },
  'webhooks.list': {
    happy: async (world) => {
      await addWebhook(world)
      return { limit: 1 }
    },
    refused: {},
  },
  'webhooks.get': { happy: (world) => addWebhook(world), refused: unknown },
  'webhooks.update': {
    happy: async (world) => ({ ...(await switchedOff(world)), ...FIELDS, name: 'Accounts', is_active: true }),
    refused: {
      webhook_not_found: () => ({ webhook_id: UNKNOWN_ID, ...FIELDS, is_active: true }),
      webhook_address_refused: async (world) => ({
        ...(await addWebhook(world)),
        ...FIELDS,
        url: PRIVATE,
        is_active: true,
      }),
    },
  },
  'webhooks.remove': { happy: (world) => addWebhook(world), refused: unknown },
  'webhooks.rotate': { happy: async (world) => ({ ...(await addWebhook(world)), grace: '1h' }), refused: unknown },
  'webhooks.reseal': {
    happy: async (world) => {
      await addWebhook(world)
      return {}
    },
    refused: {},
  },
  'webhooks.test': { happy: (world) => addWebhook(world), refused: { ...unknown, webhook_off: switchedOff } },
  'webhooks.listDeliveries': {
    happy: async (world) => ({ webhook_id: (await tested(world)).webhook_id, state: 'waiting' }),
    refused: unknown,
  },
  'webhooks.replay': {
    happy: (world) => tested(world),
    refused: {
      ...unknown,
      webhook_off: switchedOff,
      webhook_delivery_not_found: async (world) => ({ ...(await addWebhook(world)), event_id: UNKNOWN_ID }),
    },
  },
}
