import { softwareAuthenticator } from '@vigencia/testing/passkeys/software-authenticator.ts'
import { OUR_HOST } from '@vigencia/testing/postgres/make-test-person.ts'
import { REST } from '../call-operation.ts'
import { operationCalled } from '../operations.ts'
import { UNKNOWN_ID, type Scenarios } from '../scenario.ts'
import type { World } from '../world.ts'

/** Where an operation that anybody may call is called by a scenario. */
const HERE = 'http://localhost'
const OURS = `http://${OUR_HOST}`

async function made(world: World) {
  const { challenge, rp_id } = await world.do('passkeys.registrationOptions', {})
  return softwareAuthenticator().make({ challenge, rp_id, origin: OURS })
}

/** A passkey that was made in the page in which it is to sign in. */
async function signed(world: World) {
  const device = softwareAuthenticator()
  const person = await world.person()
  const headers = { ...person.headers, 'x-forwarded-host': 'localhost', origin: HERE }
  const ask = async (name: string, input: object) => {
    const { status, body } = await REST.call(world.entryPoint, operationCalled(name), { ...input }, headers)
    if (status >= 300) throw new Error(`${name} was refused while a world was made: ${JSON.stringify(body)}`)
    return body
  }
  const toMake = await ask('passkeys.registrationOptions', {})
  await ask('passkeys.register', device.make({ ...toMake, origin: HERE }))
  const toSign = await world.do('passkeys.signInOptions', { tenant_id: world.tenant.id })
  return device.sign({ ...toSign, origin: HERE })
}

async function full(world: World) {
  for (let count = 0; count < 20; count++) await world.do('passkeys.register', await made(world))
}

export const passkeyScenarios: Scenarios = {
  'passkeys.signInOptions': { happy: (world) => ({ tenant_id: world.tenant.id }), refused: {} },
  'passkeys.signIn': {
    happy: signed,
    refused: {
      sign_in_refused: () => softwareAuthenticator().sign({ challenge: 'AAAA', rp_id: 'localhost', origin: HERE }),
    },
  },
  'passkeys.registrationOptions': {
    happy: () => ({}),
    refused: {
      too_many_passkeys: async (world) => {
        await full(world)
        return {}
      },
    },
  },
  'passkeys.register': {
    happy: made,
    refused: {
      passkey_refused: async (world) => {
        const input = await made(world)
        await world.do('passkeys.register', input)
        return input
      },
      too_many_passkeys: async (world) => {
        const input = await made(world)
        await full(world)
        return input
      },
    },
  },
  'passkeys.list': {
    happy: async (world) => {
      await world.do('passkeys.register', await made(world))
      return { limit: 1 }
    },
    refused: {},
  },
  'passkeys.rename': {
    happy: async (world) => ({
      passkey_id: (await world.do('passkeys.register', await made(world))).id,
      name: 'Notebook da recepção',
    }),
    refused: { passkey_not_found: () => ({ passkey_id: UNKNOWN_ID, name: null }) },
  },
  'passkeys.remove': {
    happy: async (world) => {
      await world.do('passkeys.register', await made(world))
      return { passkey_id: (await world.do('passkeys.register', await made(world))).id }
    },
    refused: {
      passkey_not_found: () => ({ passkey_id: UNKNOWN_ID }),
      last_passkey: async (world) => ({ passkey_id: (await world.do('passkeys.register', await made(world))).id }),
    },
  },
}
