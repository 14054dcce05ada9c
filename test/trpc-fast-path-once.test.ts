import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeTestApi, type TestApi, type TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { get } from '@vigencia/contracts/tenants'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { BoundOperation } from '@vigencia/server/operations/bind.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { trpcFastPath } from '@vigencia/server/trpc/trpc-fast-path.ts'
import { router, serve } from '@vigencia/server/trpc/serve.ts'
import { trpcAdapter } from '@vigencia/server/trpc/trpc-handler.ts'
import { seen } from './support/trpc-both-ways.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = await makeTestApi()
  tenant = await api.newTenant()
})
afterAll(() => api.close())

type Way = (served: ReturnType<typeof routerOf>, context: ServiceContext) => (http: Request) => Promise<Response> | null

const routerOf = (operation: BoundOperation<typeof get>) =>
  router({ tenant: router({ get: serve(get).query(operation) }) })

/** What is seen of a request that is answered so: from without, by the observer, and by the use case. */
async function watched(way: Way, path: string, answer: () => unknown) {
  const log: unknown[] = []
  const operation = {
    card: get,
    input: get.input,
    answer: async () => (log.push('performed'), answer()),
  } as unknown as BoundOperation<typeof get>
  const observer: ServiceContext['observer'] = {
    begin: (name, { via }) => {
      log.push(['begin', name, via])
      return (status, error) => void log.push(['done', status, error instanceof Error ? error.message : error])
    },
  }
  const headers = { 'x-api-key': tenant.key, 'x-request-id': 'one-call' }
  const handler = way(routerOf(operation), { ...api.service.context, observer })
  const answered = handler(new Request(`http://localhost/trpc/${path}`, { headers }))
  return { answer: answered === null ? null : await seen(await answered), log }
}

const fails = (error: Error) => () => {
  throw error
}

test.each<[what: string, path: string, answer: () => unknown, status: number]>([
  ['an answer', 'tenant.get?input={}', () => ({ name: 'A' }), 200],
  ['two answers', 'tenant.get,tenant.get?batch=1&input={"0":{},"1":{}}', () => ({ name: 'A' }), 200],
  ['an answer and a refusal', 'tenant.get,tenant.get?batch=1&input={"0":{}}', () => ({ name: 'A' }), 207],
  ['no answer', 'tenant.get?input={}', () => undefined, 200],
  ['a refusal', 'tenant.get?input={}', fails(new Refusal('convenio_not_found', 'Nowhere.')), 404],
  ['a refusal for now', 'tenant.get?input={}', fails(new Refusal('rate_limited', 'Later.')), 429],
  ['a fault of our own', 'tenant.get?input={}', fails(new Error('A fault.')), 500],
  ['an input that does not fit', 'tenant.get?input={"surprise":1}', () => ({}), 422],
  ['an input that is no JSON', 'tenant.get?input={', () => ({}), 400],
])('is performed and observed once, and alike, also without tRPC: %s', async (_what, path, answer, status) => {
  const quick = await watched(trpcFastPath, path, answer)
  const whole = await watched(trpcAdapter, path, answer)
  expect(quick.answer).toEqual(whole.answer)
  // the calls of a batch take turns as they like
  expect(inOrder(quick.log)).toEqual(inOrder(whole.log))
  expect(quick.answer?.status).toBe(status)
  const calls = path.includes('batch') ? 2 : 1
  expect(quick.log.filter((line) => Array.isArray(line) && line[0] === 'done')).toHaveLength(calls)
  expect(quick.log.filter((line) => line === 'performed').length).toBeLessThanOrEqual(calls)
})

const inOrder = (log: readonly unknown[]) => log.map((line) => JSON.stringify(line)).toSorted()

test('an answer that is no JSON is a fault of our own, said as tRPC says it', async () => {
  const quick = await watched(trpcFastPath, 'tenant.get?input={}', () => ({ cents: 1n }))
  const whole = await watched(trpcAdapter, 'tenant.get?input={}', () => ({ cents: 1n }))
  expect(quick.log).toEqual(whole.log)
  // tRPC says its headers twice then, having begun twice
  expect({ ...quick.answer, headers: null }).toEqual({ ...whole.answer, headers: null })
  expect(quick.answer).toMatchObject({ status: 500, headers: { 'x-request-id': 'one-call' } })
})

test.each([
  'tenant.nothing?input={}',
  'tenant.get?input=%ff',
  'tenant.get/',
  'tenant.get,tenant.nothing?batch=1',
  'tenant.get?x=1',
])('is left to tRPC before anything has been done: %s', async (path) => {
  expect(await watched(trpcFastPath, path, () => ({}))).toEqual({ answer: null, log: [] })
})
