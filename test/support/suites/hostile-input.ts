import { afterAll, beforeAll, expect, test } from 'vitest'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { REST, ADAPTERS, TRPC, type Answer, type EntryPoint, type Adapter, type WireInput } from '../call-operation.ts'
import { forEachOperation } from './for-each-operation.ts'
import { BROKEN_IN_URL, NO_JSON, NO_OBJECT, refusedInPlaceOf, UNKNOWN_FIELDS, WRONG_IN_URL } from '../hostile-values.ts'
import { makeListeningApi, type ListeningApi } from '../listening-api.ts'
import type { OperationGroup } from '../operation-groups.ts'
import { operationCalled } from '../operations.ts'
import { placesIn, withValueAt } from '../places-in.ts'
import { problemFaults } from '../problem-faults.ts'
import { proofSize } from '../proof-size.ts'
import { newWorld } from '../world.ts'

let listening: ListeningApi
let failures = 0
let key: Record<string, string>

const INVALID = ['invalid_input', 'malformed']

function expectRefusal(answer: Answer, adapter: Adapter, what: string, codes: readonly string[] = INVALID): void {
  const output = `${what}, over ${adapter.name}: ${JSON.stringify(answer.body)?.slice(0, 300)}`
  // an address that is too long is refused before anybody knows whose it is
  const isTooLong = answer.status === 413 && answer.headers.get('content-type') === 'application/problem+json'
  expect(problemFaults(answer, isTooLong ? 'REST' : adapter.name), output).toEqual([])
  expect(codes, output).toContain(answer.body.code)
}

let count = 0
const nth = () => count++

/** Short one value in so many is sent, and the next ones to the next place or operation: each place still meets some. */
const ONE_OF = proofSize({ short: 5, full: 1 })
const isNext = () => nth() % ONE_OF === 0

/** The adapters share one parser. */
const oneOf = (adapters: readonly Adapter[]) => adapters[nth() % adapters.length] as Adapter

/** Stands for what no program of ours would write: it is put in its place as the request goes out. */
const MARK = 'HOSTILE'

/** The wrapper in which a mark becomes the value it stands for: in the body or the address, as it is written there. */
function putting(text: string, written = text): EntryPoint {
  return (path, request) => {
    const body = typeof request.body === 'string' ? { body: request.body.replaceAll(`"${MARK}"`, text) } : {}
    return listening.entryPoint(
      path.replaceAll(encodeURIComponent(`"${MARK}"`), encodeURIComponent(text)).replaceAll(MARK, written),
      { ...request, ...body },
    )
  }
}

/** Sends any body as any type; over tRPC a query may come so too. */
function sending(body: string | Uint8Array<ArrayBuffer>, type: string): EntryPoint {
  return (path, request) => {
    const isGet = request.method === 'GET'
    const headers = { ...(request.headers as Record<string, string>), 'content-type': type }
    return listening.entryPoint(isGet ? path.slice(0, path.indexOf('?')) : path, {
      ...request,
      method: isGet ? 'POST' : request.method,
      headers,
      body,
    } as RequestInit)
  }
}

/** In these anything may stand that is JSON and can be kept; what a report's fields should be is told in its source's words. */
const FREE = ['metadata', 'contact_info', 'ciudadano', 'eventoCasoNominal', 'eventoMuestra', 'pruebaMuestra']

/** What no address of an operation may say more. */
const UNKNOWN_QUERIES = ['surprise=1', '__proto__=1', 'constructor=1', '%00=1', '%ff=1', 'limit=1&limit=1']

/** What no field, address or body of a group's operations may hold: refused with a problem, over HTTP, and the service goes on. */
export function hostileInput(group: OperationGroup): void {
  beforeAll(async () => {
    listening = await makeListeningApi()
    failures = 0
    key = { 'x-api-key': (await listening.api.newTenant()).key }
  })
  afterAll(() => listening.close())

  forEachOperation(group, (operation, scenario) => {
    const { card } = operation
    const { method, pathNames } = routeOf(card)
    const isAddressed = method === 'GET' || method === 'DELETE'
    const takesJson = !isAddressed && card.streams === undefined
    const adapters = takesJson ? ADAPTERS : [TRPC]
    const inAddress = (name: unknown) => pathNames.includes(String(name)) || (!takesJson && name !== 'file')

    let input: WireInput
    let caller: Readonly<Record<string, string>>
    beforeAll(async () => {
      const world = await newWorld(listening.api)
      input = await scenario.happy(world)
      caller = card.scope === 'signed_in' ? await world.headersOf(operation) : key
    })

    /** Whatever was sent: nothing failed, and the next good request is answered. */
    afterAll(async () => {
      const failed = await listening.failures()
      const before = failures
      failures = failed
      expect(failed - before).toBe(0)
      expect((await REST.call(listening.entryPoint, operationCalled('tenant.get'), {}, key)).status).toBe(200)
    })

    test('refuses in each of its fields what does not belong there', async () => {
      for (const { path, value } of placesIn(input).filter((place) => place.path[0] !== 'file')) {
        const isFree = path.slice(0, -1).some((name) => FREE.includes(String(name)))
        const hostile = withValueAt(input, path, MARK)
        for (const [what, text] of Object.entries(refusedInPlaceOf(value, isFree)).filter(isNext)) {
          // an address is text, which JSON does not describe
          const adapter = inAddress(path[0]) ? TRPC : oneOf(ADAPTERS)
          const answer = await adapter.call(putting(text), operation, hostile, caller)
          expectRefusal(answer, adapter, `${what} as ${path.join('.')}`, [...INVALID, 'too_large', 'passkey_refused'])
        }
      }
    })

    test('refuses in its address what does not belong there', async () => {
      for (const [name, value] of Object.entries(input).filter(([field]) => inAddress(field))) {
        const isText = typeof value === 'string' && !/^([0-9a-f-]{36}|\d{4}-\d\d-\d\d.*)$/.test(value)
        for (const [what, written] of Object.entries({ ...BROKEN_IN_URL, ...(!isText && WRONG_IN_URL) }).filter(isNext))
          expectRefusal(
            await REST.call(putting('', written), operation, { ...input, [name]: MARK }, caller),
            REST,
            `${what} as ${name}`,
          )
      }
      const added =
        (query: string): EntryPoint =>
        (path, request) =>
          listening.entryPoint(`${path}${path.includes('?') ? '&' : '?'}${query}`, request)
      for (const query of [...UNKNOWN_QUERIES, ...pathNames.map((name) => `${name}=1`)].filter(isNext))
        expectRefusal(await REST.call(added(query), operation, input, caller), REST, query)
    })

    test('refuses fields that it does not know, by whatever name', async () => {
      for (const name of UNKNOWN_FIELDS.filter((one) => !Object.hasOwn(card.input.shape, one) && isNext())) {
        for (const adapter of adapters)
          expectRefusal(
            await adapter.call(putting(JSON.stringify(name)), operation, { [MARK]: 1, ...input }, caller),
            adapter,
            `"${name}"`,
          )
      }
    })

    test('refuses a body that is no JSON object, or is not called JSON', async () => {
      for (const [what, body] of Object.entries(NO_OBJECT).filter(isNext)) {
        const adapter = oneOf(adapters)
        expectRefusal(await adapter.call(sending(body, 'application/json'), operation, input, caller), adapter, what)
      }
      for (const type of NO_JSON.filter(isNext)) {
        const adapter = oneOf(adapters)
        expectRefusal(await adapter.call(sending('{"a":1}', type), operation, input, caller), adapter, type, [
          'unsupported_media_type',
          'malformed',
        ])
      }
      for (const adapter of adapters) {
        const needsMore = Object.entries(card.input.shape).some(
          ([name, field]) => !pathNames.includes(name) && !field.safeParse(undefined).success,
        )
        if (needsMore || adapter === TRPC)
          expectRefusal(
            await adapter.call(sending('', 'application/json'), operation, input, caller),
            adapter,
            'nothing',
          )
      }
    })
  })
}
