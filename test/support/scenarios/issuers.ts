import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

const SUBJECT = 'b7d1f0c2'
const UNKNOWN_TOKEN = 'A'.repeat(43)
/** Nothing listens there. */
const SILENT = { issuer: 'http://127.0.0.1:1', client_id: 'vigencia', client_secret: 'as the issuer gave it' }

async function invitationIn(world: World): Promise<string> {
  const fields = { name: 'Rui Lima', email: 'rui@clinic.example', roles: ['clerk'] }
  const { invitation } = await world.do('people.invite', fields)
  return String(invitation).split('#')[1] as string
}

/** Somebody came back from the issuer to take up an invitation. */
async function cameBack(world: World) {
  const issuer = await world.issuer()
  const invitation = await invitationIn(world)
  const tenant_id = world.tenant.id
  const { address, visit } = await world.do('sessions.beginAtIssuer', { tenant_id, invitation })
  return { issuer, input: { tenant_id, visit: visit as string, answer: issuer.signIn(address, SUBJECT) }, invitation }
}

export const issuerScenarios: Scenarios = {
  'sessions.beginAtIssuer': {
    happy: async (world) => {
      await world.issuer()
      return { tenant_id: world.tenant.id }
    },
    refused: {
      issuer_not_set: () => ({ tenant_id: UNKNOWN_ID }),
      issuer_unavailable: async (world) => {
        await world.do('tenant.setSignIn', SILENT)
        return { tenant_id: world.tenant.id }
      },
      invitation_not_open: (world) => ({ tenant_id: world.tenant.id, invitation: UNKNOWN_TOKEN }),
    },
  },
  'sessions.signInAtIssuer': {
    happy: async (world) => (await cameBack(world)).input,
    refused: {
      sign_in_refused: async (world) => ({ ...(await cameBack(world)).input, answer: 'code=none&state=none' }),
      issuer_not_set: async (world) => {
        const { input } = await cameBack(world)
        await world.do('tenant.removeSignIn', {})
        return input
      },
      issuer_unavailable: async (world) => {
        const { issuer, input } = await cameBack(world)
        issuer.mood = 'down'
        return input
      },
      invitation_not_open: async (world) => {
        const { input, invitation: token } = await cameBack(world)
        await world.do('invitations.accept', { token, password: 'tres tristes tigres tragaban trigo' })
        return input
      },
    },
  },
}
