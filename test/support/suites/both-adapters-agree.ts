import type { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMAND_REFUSALS, COMMON_REFUSALS } from '@vigencia/contracts/operation/operation.ts'
import { hasReadableRevision } from '@vigencia/contracts/operation/command-headers.ts'
import { REFUSALS, type RefusalCode } from '@vigencia/domain/refusals.ts'
import {
  REST,
  ADAPTERS,
  takesIdempotencyKey,
  TRPC,
  type Adapter,
  type Answer,
  type WireInput,
} from '../call-operation.ts'
import { connectAsSuperuser } from '../database-roles.ts'
import { forEachOperation } from './for-each-operation.ts'
import type { OperationGroup } from '../operation-groups.ts'
import type { NamedOperation } from '../operations.ts'
import { readPublishedDocument, type PublishedDocument } from '../published-document.ts'
import { RECORDED, shapeFaults, shapeOf, take, writeTaken } from '../openapi/examples.ts'
import { sameButForIds, withoutRequestId } from '../same-but-for-ids.ts'
import { UNPROVOKED } from '../scenarios/all-scenarios.ts'
import { storedRows } from '../stored-rows.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { newWorld, NOW, type World } from '../world.ts'

/** Every operation of a group in three moods, over REST and over tRPC: it answers, it refuses what it declares, it is done once. */
export function bothAdaptersAgree(group: OperationGroup): void {
  let api: TestApi
  let superuser: Client
  let document: PublishedDocument
  beforeAll(async () => {
    api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
    api.setNow(NOW)
    superuser = await connectAsSuperuser(api.database)
    document = await readPublishedDocument((path, request) => api.service.app.request(path, request))
  })
  afterAll(async () => {
    await writeTaken()
    await superuser.end()
    await api.close()
  })

  const call = async (adapter: Adapter, world: World, operation: NamedOperation, input: WireInput, headers = {}) =>
    adapter.call(world.entryPoint, operation, input, { ...(await world.headersOf(operation)), ...headers })

  /** A revision that nothing in a world has reached. */
  const OTHER_REVISION = '"999999999"'
  const ONCE = { 'idempotency-key': 'one-wish' }

  forEachOperation(group, (operation, scenario) => {
    const { name, card } = operation
    const headers = takesIdempotencyKey(card) ? ONCE : {}

    let world: World
    let input: WireInput
    beforeAll(async () => {
      world = await newWorld(api)
      input = await scenario.happy(world)
    })

    test('refuses alike over REST and tRPC what it does not know, and changes nothing: invalid_input', async () => {
      await expectRefusal('invalid_input', world, { ...input, surprise: 1 })
    })

    test.each(hasReadableRevision(card) ? ['412'] : [])(
      'is refused where the revision that was read has moved on, as `If-Match` is documented: %s',
      async () => {
        const before = await storedRows(superuser, world.tenant.id)
        const late = await call(REST, world, operation, input, { 'if-match': OTHER_REVISION })
        expect(late, JSON.stringify(late.body)).toMatchObject({ status: 412, body: { code: 'stale_revision' } })
        expect(await storedRows(superuser, world.tenant.id)).toEqual(before)
      },
    )

    test('answers alike over both, as it is documented, and leaves the same behind', async () => {
      const rest = await call(REST, world, operation, input, headers)
      const elsewhere = await newWorld(api)
      const sameInput = await scenario.happy(elsewhere)
      const trpc = await call(TRPC, elsewhere, operation, sameInput, headers)
      expect(rest, JSON.stringify(rest.body)).toMatchObject({ status: card.status ?? 200 })
      expect(trpc, JSON.stringify(trpc.body)).toMatchObject({ status: 200 })
      expect(sameButForIds([sameInput, trpc.body])).toEqual(sameButForIds([input, rest.body]))
      expect(document.faultsOf(name, rest)).toEqual([])
      expect(document.headerFaultsOf(name, rest)).toEqual([])
      expect(document.faultsOf(name, { status: rest.status, body: trpc.body })).toEqual([])
      await expectAtItsLocation(rest)
      if (process.env['RECORD_EXAMPLES'] === 'on') take(operation, input, rest)
      else expect(shapeFaults(shapeOf(RECORDED[name]?.answer ?? null), shapeOf(rest.body))).toEqual([])
      expect(await storedRows(superuser, elsewhere.tenant.id, 'forgotten')).toEqual(
        await storedRows(superuser, world.tenant.id, 'forgotten'),
      )
    })

    const repeatable = takesIdempotencyKey(card) ? ['one-wish'] : []
    test.each(repeatable)(
      'is done once, however often and over whichever skin it comes with one Idempotency-Key: %s',
      async () => {
        const first = await call(REST, world, operation, input, headers)
        const done = await storedRows(superuser, world.tenant.id)
        for (const adapter of ADAPTERS) {
          const again = await call(adapter, world, operation, input, headers)
          if (card.isSecret === true)
            expect(again).toMatchObject({ status: 409, body: { code: 'idempotency_answer_secret' } })
          else expect(again.body).toEqual(first.body)
        }
        expect(await storedRows(superuser, world.tenant.id)).toEqual(done)
      },
    )

    test('has a scenario for every refusal that its card declares, and for no other', () => {
      const excepted = Object.keys(UNPROVOKED[name] ?? {})
      expect([...Object.keys(scenario.refused), ...excepted].toSorted()).toEqual([...card.refusals].toSorted())
    })

    test.each(Object.entries(scenario.refused))(
      'refuses alike over both, and changes nothing: %s',
      async (code, situation) => {
        const refusing = await newWorld(api)
        await expectRefusal(code as RefusalCode, refusing, await situation(refusing))
        await refusing.leave()
      },
    )

    /** What was made is at the address that the answer tells. */
    async function expectAtItsLocation({ headers: answered, body }: Answer): Promise<void> {
      const location = answered.get('location')
      expect(location === null, `${name} says where it is`).toBe(card.location === undefined)
      if (location === null) return
      const found = await world.entryPoint(location, { headers: { 'x-api-key': world.tenant.key } })
      expect(found.status, location).toBe(200)
      const made = (await found.json()) as Record<string, unknown>
      if (body.id !== undefined) expect(made['id']).toBe(body.id)
    }

    async function expectRefusal(code: RefusalCode, where: World, wanted: WireInput): Promise<void> {
      await where.headersOf(operation) // whoever it is for is there before it is asked
      const before = await storedRows(superuser, where.tenant.id)
      const [rest, trpc] = [await call(REST, where, operation, wanted), await call(TRPC, where, operation, wanted)]
      expect(rest, JSON.stringify(rest.body)).toMatchObject({ status: REFUSALS[code].status, body: { code } })
      expect([...COMMON_REFUSALS, ...COMMAND_REFUSALS, ...card.refusals], `${name} must declare ${code}`).toContain(
        code,
      )
      expect(trpc.status).toBe(rest.status)
      expect(withoutRequestId(trpc.body)).toEqual(withoutRequestId(rest.body))
      expect(document.faultsOf(name, rest)).toEqual([])
      for (const { body, headers: answered } of [rest, trpc]) expect(body.request_id).toBe(answered.get('x-request-id'))
      expect(await storedRows(superuser, where.tenant.id)).toEqual(before)
    }
  })
}
