import { softwareAuthenticator } from '@vigencia/testing/passkeys/software-authenticator.ts'
import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { WireInput } from '../call-operation.ts'
import type { World } from '../world.ts'

const FIELDS = { name: 'Rui Lima', email: 'rui@clinic.example', roles: ['clerk'] }
const HERE = 'http://localhost'
const PASSWORD = 'tres tristes tigres tragaban trigo'
/** It has the form of one. */
const UNKNOWN_TOKEN = 'A'.repeat(43)

async function invited(world: World, fields: WireInput = {}) {
  const made = await world.do('people.invite', { ...FIELDS, ...fields })
  return { person_id: made.id as string, token: (made.invitation as string).split('#')[1] as string }
}

async function personIn(world: World, fields: WireInput = {}) {
  return { person_id: (await invited(world, fields)).person_id }
}

/** The one admin of a world, who has joined. */
async function lastAdmin(world: World) {
  return { person_id: (await world.tenant.newPerson({ roles: ['admin'] })).id }
}

const joining = async (world: World) => ({ token: (await invited(world)).token, password: PASSWORD })

/** A device made it in the page in which an operation that anybody may call is called by a scenario. */
const joiningByPasskey = async (world: World) => {
  const { token } = await invited(world)
  const { challenge, rp_id } = await world.do('invitations.passkeyOptions', { token })
  return { token, ...softwareAuthenticator().make({ challenge, rp_id, origin: HERE }) }
}

const usedUp = async (world: World) => {
  const input = await joining(world)
  await world.do('invitations.accept', input)
  return input
}

export const peopleScenarios: Scenarios = {
  'people.invite': {
    happy: () => FIELDS,
    refused: {
      email_taken: async (world) => {
        await personIn(world)
        return FIELDS
      },
    },
  },
  'people.list': {
    happy: async (world) => {
      await personIn(world)
      return { limit: 1, is_active: true }
    },
    refused: {},
  },
  'people.get': {
    happy: (world) => personIn(world),
    refused: { person_not_found: () => ({ person_id: UNKNOWN_ID }) },
  },
  'people.update': {
    happy: async (world) => ({ ...(await personIn(world)), ...FIELDS, name: 'Rui de Lima' }),
    refused: {
      person_not_found: () => ({ person_id: UNKNOWN_ID, ...FIELDS }),
      email_taken: async (world) => {
        await personIn(world, { email: 'other@clinic.example' })
        return { ...(await personIn(world)), ...FIELDS, email: 'other@clinic.example' }
      },
      last_admin: async (world) => ({ ...(await lastAdmin(world)), ...FIELDS }),
    },
  },
  'people.deactivate': {
    happy: (world) => personIn(world),
    refused: { person_not_found: () => ({ person_id: UNKNOWN_ID }), last_admin: lastAdmin },
  },
  'people.reinvite': {
    happy: (world) => personIn(world),
    refused: {
      person_not_found: () => ({ person_id: UNKNOWN_ID }),
      email_taken: async (world) => {
        const path = await personIn(world)
        await world.do('people.deactivate', path)
        await personIn(world)
        return path
      },
    },
  },
  'invitations.look': {
    happy: async (world) => ({ token: (await invited(world)).token }),
    refused: { invitation_not_open: () => ({ token: UNKNOWN_TOKEN }) },
  },
  'invitations.accept': {
    happy: joining,
    refused: { invitation_not_open: usedUp },
  },
  'invitations.passkeyOptions': {
    happy: async (world) => ({ token: (await invited(world)).token }),
    refused: { invitation_not_open: () => ({ token: UNKNOWN_TOKEN }) },
  },
  'invitations.acceptByPasskey': {
    happy: joiningByPasskey,
    refused: {
      invitation_not_open: async (world) => {
        const input = await joiningByPasskey(world)
        await world.do('invitations.acceptByPasskey', input)
        return input
      },
      passkey_refused: async (world) => ({
        ...(await joiningByPasskey(world)),
        ...softwareAuthenticator().make({ challenge: 'AAAA', rp_id: 'localhost', origin: HERE }),
      }),
    },
  },
}

export const sessionScenarios: Scenarios = {
  'sessions.ways': {
    happy: (world) => ({ tenant_id: world.tenant.id }),
    refused: { tenant_not_found: () => ({ tenant_id: UNKNOWN_ID }) },
  },
  'sessions.signIn': {
    happy: async (world) => {
      await usedUp(world)
      return { tenant_id: world.tenant.id, email: FIELDS.email, password: PASSWORD }
    },
    refused: {
      sign_in_refused: (world) => ({ tenant_id: world.tenant.id, email: FIELDS.email, password: PASSWORD }),
    },
  },
  'sessions.current': { happy: () => ({}), refused: {} },
  'sessions.list': { happy: () => ({ limit: 1 }), refused: {} },
  'sessions.end': {
    happy: async (world) => ({ session_id: (await world.person()).sessionId }),
    refused: { session_not_found: () => ({ session_id: UNKNOWN_ID }) },
  },
  'sessions.signOut': { happy: () => ({}), refused: {} },
  'sessions.chooseLanguage': { happy: () => ({ language: 'pt-BR' }), refused: {} },
}
