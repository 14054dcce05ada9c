import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import { makeApiKey } from '@vigencia/database/access/api-key.ts'
import { instantOf } from '@vigencia/domain/calendar/instant.ts'
import { REFUSALS, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { REST, ADAPTERS, TRPC, type Adapter, type WireInput } from '../call-operation.ts'
import { connectAsSuperuser } from '../database-roles.ts'
import { forEachOperation } from './for-each-operation.ts'
import type { OperationGroup } from '../operation-groups.ts'
import type { NamedOperation } from '../operations.ts'
import { withoutRequestId } from '../same-but-for-ids.ts'
import { storedRows } from '../stored-rows.ts'
import { thingsNamed, withUnknownThings } from '../unknown-ids.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newWorld, NOW, type World } from '../world.ts'

/** Their files name things by code, and to the rival these are not there. */
const NAMED_IN_ITS_FILE = new Set([
  'insurancePlans.importFile',
  'planLines.importFile',
  'categoryPrices.importFile',
  'tariffParticipants.importFile',
  'cases.resolveFile',
  'samples.resolveFile',
  'results.resolveFile',
])

type Headers = Record<string, string>

interface Stranger {
  readonly who: string
  readonly status: 401 | 403
  /** What they send: the world is that of the tenant they would like to ask. */
  headers(world: World, operation: NamedOperation): Promise<Headers> | Headers
}

const withKey = (key: string): Headers => ({ 'x-api-key': key })

/** Everybody who may not, whatever the operation. */
const STRANGERS: readonly Stranger[] = [
  { who: 'nobody', status: 401, headers: () => ({}) },
  { who: 'an empty key', status: 401, headers: () => withKey('') },
  {
    who: 'a malformed key',
    status: 401,
    headers: ({ tenant }) => withKey(`${tenant.key.slice(0, -1)}${tenant.key.endsWith('0') ? '1' : '0'}`),
  },
  {
    who: 'a key in the wrong scheme',
    status: 401,
    headers: ({ tenant }) => ({ authorization: `Basic ${tenant.key}` }),
  },
  { who: 'an unknown key', status: 401, headers: () => withKey(makeApiKey()) },
  {
    who: 'a revoked key',
    status: 401,
    async headers(world) {
      const { id, key } = await world.do('keys.create', { name: 'lost', scopes: SCOPES })
      await world.do('keys.revoke', { key_id: id })
      return withKey(key)
    },
  },
  {
    who: 'a key that expires at this moment',
    status: 401,
    headers: async ({ tenant }) => withKey(await tenant.newKey(SCOPES, instantOf(NOW))),
  },
  {
    who: 'a key with every scope but the needed one',
    status: 403,
    headers: async ({ tenant }, { card }) =>
      withKey(await tenant.newKey(SCOPES.filter((scope) => scope !== card.scope))),
  },
  {
    who: 'a key that may not act for another user, and does',
    status: 403,
    headers: async ({ tenant }, { card }) => ({
      ...withKey(await tenant.newKey([card.scope as Scope])),
      'x-acting-user': '0190a000-0000-7000-8000-00000000000a',
    }),
  },
]

const CODES = { 401: 'unauthenticated', 403: 'forbidden' } as const

/** Every operation of a group, asked by everybody who may not, by another tenant, and by who may. */
export function routeByPrincipal(group: OperationGroup): void {
  let api: TestApi
  let superuser: Client
  beforeAll(async () => {
    api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
    api.setNow(NOW)
    superuser = await connectAsSuperuser(api.database)
  })
  afterAll(async () => {
    await superuser.end()
    await api.close()
  })

  forEachOperation(group, (operation, scenario) => {
    const { card } = operation
    const call = (adapter: Adapter, request: WireInput, headers: Headers) =>
      adapter.call(world.entryPoint, operation, request, headers)

    let world: World
    let input: WireInput
    beforeAll(async () => {
      world = await newWorld(api)
      input = await scenario.happy(world)
    })

    test('is refused to everybody who may not, over both skins, and nothing changes', async () => {
      const strangers = []
      for (const stranger of STRANGERS) strangers.push({ ...stranger, sent: await stranger.headers(world, operation) })
      const before = await storedRows(superuser, world.tenant.id)
      for (const { who, status, sent } of strangers) {
        for (const adapter of ADAPTERS) {
          const answer = await call(adapter, input, sent)
          expect(answer, `${who} over ${adapter.name}: ${JSON.stringify(answer.body)}`).toMatchObject({
            status,
            body: { code: CODES[status] },
          })
          // who may not learns nothing of what is asked either: not even whether it fits
          const nonsense = await call(adapter, { ...input, surprise: 1 }, sent)
          expect(nonsense.body.code, `${who} over ${adapter.name}`).toBe(CODES[status])
        }
      }
      expect(await storedRows(superuser, world.tenant.id)).toEqual(before)
    })

    test.each(ADAPTERS)(
      "tells another tenant nothing of this one's things and lets it change none, over $name",
      async (adapter) => {
        const rival = await newWorld(api)
        await scenario.setUp?.(rival)
        const before = await storedRows(superuser, world.tenant.id)
        const asRival = (request: WireInput) => call(adapter, request, withKey(rival.tenant.key))
        const answer = await asRival(input)
        const things = thingsNamed(card, input, before)
        if (things.length === 0) {
          if (NAMED_IN_ITS_FILE.has(operation.name))
            expect(['import_rejected', 'resolutions_rejected']).toContain(answer.body.code)
          else expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
        } else {
          const { input: unknown, aboutOwn, aboutUnknown } = withUnknownThings(things, input)
          const toNobody = await asRival(unknown)
          expect(answer.status).toBe(toNobody.status)
          expect(aboutOwn(withoutRequestId(answer.body))).toEqual(aboutUnknown(withoutRequestId(toNobody.body)))
          // what its path names must be there; an import makes it
          const isNotThere = (code: RefusalCode) => code.endsWith('_not_found') && REFUSALS[code].status === 404
          if (card.refusals.some(isNotThere)) expect(answer.status).toBe(404)
        }
        expect(await storedRows(superuser, world.tenant.id)).toEqual(before)
      },
    )

    test('answers the right key with its scope alone, over REST', async () => {
      const key = await world.tenant.newKey([card.scope as Scope])
      const answer = await call(REST, input, { authorization: `Bearer ${key}` })
      expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: card.status ?? 200 })
    })

    test('answers the right key with its scope alone, over tRPC', async () => {
      const own = await newWorld(api)
      const key = await own.tenant.newKey([card.scope as Scope])
      const answer = await call(TRPC, await scenario.happy(own), withKey(key))
      expect(answer, JSON.stringify(answer.body)).toMatchObject({ status: 200 })
    })
  })
}
