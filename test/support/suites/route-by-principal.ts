import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { REFUSALS, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { REST, ADAPTERS, type Adapter, type WireInput } from '../call-operation.ts'
import { connectAsSuperuser } from '../database-roles.ts'
import { forEachOperation } from './for-each-operation.ts'
import type { OperationGroup } from '../operation-groups.ts'
import { proofSize } from '../proof-size.ts'
import { withoutRequestId } from '../same-but-for-ids.ts'
import { GIVES, strangersTo, type Headers } from './strangers.ts'
import { storedRows } from '../stored-rows.ts'
import { thingsNamed, withUnknownThings } from '../unknown-ids.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newWorld, NOW, type World } from '../world.ts'

/** These name nothing by its id. To the rival it is not there all the same: codes in a file, or the session that a device answers to. */
const REFUSED_TO_RIVALS: Readonly<Record<string, RefusalCode>> = {
  // the other tenant has no such payer
  'billingBatches.importFile': 'payer_unknown',
  'billingStatements.create': 'payer_unknown',
  'insurancePlans.importFile': 'import_rejected',
  'planLines.importFile': 'import_rejected',
  'categoryPrices.importFile': 'import_rejected',
  'tariffParticipants.importFile': 'import_rejected',
  'cases.resolveFile': 'resolutions_rejected',
  'samples.resolveFile': 'resolutions_rejected',
  'results.resolveFile': 'resolutions_rejected',
  'passkeys.register': 'passkey_refused',
}

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

  let place = 0
  forEachOperation(group, (operation, scenario) => {
    const { card } = operation
    // both ask one `perform` who calls: short each operation is called over one of them, and the next over the other
    const adapters = proofSize({ short: ADAPTERS.filter((_, i) => i === place % ADAPTERS.length), full: ADAPTERS })
    place += 1
    const call = (adapter: Adapter, request: WireInput, headers: Headers) =>
      adapter.call(world.entryPoint, operation, request, headers)

    let world: World
    let input: WireInput
    beforeAll(async () => {
      world = await newWorld(api)
      input = await scenario.happy(world)
    })

    test('is refused to everybody who may not, and nothing changes', async () => {
      const strangers = []
      for (const stranger of strangersTo(card))
        strangers.push({ ...stranger, sent: await stranger.headers(world, operation) })
      const before = await storedRows(superuser, world.tenant.id)
      for (const { who, status, sent } of strangers) {
        for (const adapter of adapters) {
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

    // what anybody may ask is about what a secret opens, whoever sends it
    test.each(card.scope === 'public' ? [] : adapters)(
      "tells another tenant nothing of this one's things and lets it change none, over $name",
      async (adapter) => {
        const rival = await newWorld(api)
        await scenario.setUp?.(rival)
        const before = await storedRows(superuser, world.tenant.id)
        const headers = await rival.headersOf(operation)
        const asRival = (request: WireInput) => call(adapter, request, headers)
        const answer = await asRival(input)
        const things = thingsNamed(card, input, before)
        if (things.length === 0) {
          const refusal = REFUSED_TO_RIVALS[operation.name]
          if (refusal !== undefined) expect(answer.body.code).toBe(refusal)
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

    const allowed = async (at: World): Promise<Headers> => {
      if (card.scope === 'public') return {}
      if (card.scope === 'signed_in') return { ...(await at.headersOf(operation)) }
      return { authorization: `Bearer ${await at.tenant.newKey([card.scope, ...(GIVES[operation.name] ?? [])])}` }
    }

    test.each(adapters)('answers the right caller, by a key with its scope alone, over $name', async (adapter) => {
      // what is asked over the first may be done once only
      const isFirst = adapter === adapters[0]
      const at = isFirst ? world : await newWorld(api)
      const answer = await call(adapter, isFirst ? input : await scenario.happy(at), await allowed(at))
      const status = adapter === REST ? (card.status ?? 200) : 200
      expect(answer, JSON.stringify(answer.body)).toMatchObject({ status })
    })
  })
}
