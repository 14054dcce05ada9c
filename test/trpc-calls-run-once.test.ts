import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { get } from '@vigencia/contracts/tenants'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { BoundOperation } from '@vigencia/server/operations/bind.ts'
import type { ServiceContext } from '@vigencia/server/request/service-context.ts'
import { router, serve } from '@vigencia/server/trpc/serve.ts'
import { trpcHandler } from '@vigencia/server/trpc/trpc-handler.ts'

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  tenant = await api.newTenant()
})
afterAll(() => api.close())

const routerOf = (operation: BoundOperation<typeof get>) =>
  router({ tenant: router({ get: serve(get).query(operation) }) })

/** What is seen of a request that is answered so: from without, by the observer, and by the use case. */
async function watched(path: string, answer: () => unknown) {
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
  const handler = trpcHandler(routerOf(operation), { ...api.service.context, observer })
  const response = await handler(new Request(`http://localhost/trpc/${path}`, { headers }), {})
  return { response, log }
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
])('is performed and observed once: %s', async (_what, path, answer, status) => {
  const { response, log } = await watched(path, answer)
  expect(response.status).toBe(status)
  expect(response.headers.get('x-request-id')).toBe('one-call')
  expect(response.headers.get('retry-after')).toBe(status === 429 ? '1' : null)
  const calls = path.includes('batch') ? 2 : 1
  const seen = (what: string) => log.filter((line) => Array.isArray(line) && line[0] === what)
  expect(seen('begin')).toEqual(Array.from({ length: calls }, () => ['begin', 'tenant.get', 'trpc']))
  expect(seen('done')).toHaveLength(calls)
  const statuses = seen('done').map((line) => (line as unknown[])[1])
  expect(new Set(statuses)).toEqual(status === 207 ? new Set([200, 422]) : new Set([status]))
  const ran = status === 400 || status === 422 ? 0 : status === 207 ? 1 : calls
  expect(log.filter((line) => line === 'performed')).toHaveLength(ran)
})

test('an answer that is no JSON is a fault of our own', async () => {
  const { response, log } = await watched('tenant.get?input={}', () => ({ cents: 1n }))
  expect(response.status).toBe(500)
  expect(await response.json()).toMatchObject({ error: { data: { code: 'internal_error' } } })
  expect(log.filter((line) => line === 'performed')).toHaveLength(1)
})

test.each(['tenant.nothing?input={}', 'tenant.nothing,tenant.nothing?batch=1'])(
  'is refused before anything has been done: %s',
  async (path) => {
    const { response, log } = await watched(path, () => ({}))
    expect({ status: response.status, log }).toEqual({ status: 404, log: [] })
  },
)
