import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { World } from '../world.ts'

const FIELDS = {
  name: 'Billing',
  // a key gives no scope that it lacks, and one with the operation's own scope alone is tried too
  scopes: ['admin'],
  user_id: '0190a000-0000-7000-8000-00000000000a',
  expires_at: '2027-01-01T00:00:00-03:00',
}

async function addKey(world: World, fields: WireInput = {}) {
  const made = await world.do('keys.create', { ...FIELDS, ...fields })
  return { key_id: made.id as string }
}

export const keyScenarios: Scenarios = {
  'keys.create': { happy: () => FIELDS, refused: {} },
  'keys.list': {
    happy: async (world) => {
      await addKey(world)
      return { limit: 1 }
    },
    refused: {},
  },
  'keys.get': {
    happy: (world) => addKey(world),
    refused: { key_not_found: () => ({ key_id: UNKNOWN_ID }) },
  },
  'keys.rotate': {
    happy: async (world) => ({ ...(await addKey(world)), grace: '1h' }),
    refused: {
      key_not_found: () => ({ key_id: UNKNOWN_ID }),
      key_not_active: async (world) => {
        const path = await addKey(world)
        await world.do('keys.revoke', path)
        return path
      },
    },
  },
  'keys.revoke': {
    happy: (world) => addKey(world),
    refused: { key_not_found: () => ({ key_id: UNKNOWN_ID }) },
  },
}

const ISSUER = { issuer: 'https://login.clinic.example', client_id: 'vigencia', client_secret: 'as the issuer gave it' }

async function withIssuer(world: World) {
  await world.do('tenant.setSignIn', ISSUER)
  return {}
}

export const tenantScenarios: Scenarios = {
  'changeLog.listOfTenant': {
    happy: async (world) => {
      await addKey(world)
      return { change_type: 'create', limit: 1 }
    },
    refused: {},
  },
  'changeLog.verifyOfTenant': { happy: () => ({}), refused: {} },
  'changeLog.actors': {
    happy: async (world) => {
      await addKey(world)
      return { limit: 1 }
    },
    refused: {},
  },
  'tenant.get': { happy: () => ({}), refused: {} },
  'tenant.setSignIn': {
    happy: () => ISSUER,
    refused: { issuer_address_refused: () => ({ ...ISSUER, issuer: 'https://localhost' }) },
  },
  'tenant.getSignIn': { happy: withIssuer, setUp: withIssuer, refused: { issuer_not_set: () => ({}) } },
  'tenant.checkSignIn': {
    happy: async (world) => ({ issuer: (await world.issuer()).url }),
    refused: { issuer_address_refused: () => ({ issuer: 'https://localhost' }) },
  },
  'tenant.removeSignIn': { happy: withIssuer, setUp: withIssuer, refused: { issuer_not_set: () => ({}) } },
}
