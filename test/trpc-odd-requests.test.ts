import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

// What is odd over tRPC: each is answered under an id, as JSON that nobody may keep, and refused by a problem.

let api: TestApi
let tenant: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  tenant = await api.newTenant()
})
afterAll(() => api.close())

const JSON_BODY = { 'content-type': 'application/json' }
const sent = (input: unknown) => ({ method: 'POST', headers: JSON_BODY, body: JSON.stringify(input) })
const deep = '['.repeat(70) + ']'.repeat(70)

test.each<[what: string, status: number, path: string, init?: RequestInit]>([
  ['no input', 422, '/trpc/tenant.get'],
  ['an input of nothing', 422, '/trpc/tenant.get?input='],
  ['an input of null', 422, '/trpc/tenant.get?input=null'],
  ['an input that is no JSON', 400, '/trpc/tenant.get?input={'],
  ['a batch of what is no JSON', 400, '/trpc/tenant.get,tenant.get?batch=1&input={'],
  ['a batch without a list of inputs', 400, '/trpc/tenant.get?batch=1&input=[]'],
  ['a batch of one', 200, '/trpc/tenant.get?batch=1&input={"0":{}}'],
  ['a batch without inputs', 422, '/trpc/tenant.get,convenios.list?batch=1'],
  ['spaces as they are written in forms', 200, '/trpc/convenios.list?input=+{+}+'],
  ['an escape that is no UTF-8', 400, '/trpc/convenios.list?input=%ff'],
  ['an escape cut off', 400, '/trpc/convenios.list?input=%7B%7D%'],
  ['letters beyond ASCII', 200, '/trpc/convenios.list?input={"search":"São"}'],
  ['two inputs', 200, '/trpc/tenant.get?input={}&input=1'],
  ['something else in the query', 200, '/trpc/tenant.get?input={}&x=1'],
  ['parameters that are no JSON', 400, '/trpc/tenant.get?connectionParams={'],
  ['nesting without measure', 422, `/trpc/tenant.get?input=${deep}`],
  ['a field called __proto__', 422, '/trpc/tenant.get?input={"__proto__":1}'],
  ['no procedure', 404, '/trpc/'],
  ['an unknown procedure', 404, '/trpc/tenant.nothing?input={}'],
  ['an unknown one among others', 207, '/trpc/tenant.get,tenant.nothing?batch=1&input={"0":{}}'],
  ['a procedure that all objects have', 404, '/trpc/constructor'],
  ['names in a row that are no batch', 404, '/trpc/tenant.get,tenant.get?input={}'],
  ['a comma in disguise', 200, '/trpc/tenant.get%2Ctenant.get?batch=1&input={"0":{},"1":{}}'],
  ['a slash at the end', 200, '/trpc/tenant.get/?input={}'],
  ['a batch too long', 400, `/trpc/${Array.from({ length: 101 }, () => 'tenant.get').join(',')}?batch=1&input={}`],
  ['a command as a question', 405, '/trpc/convenios.create?input={}'],
  ['a command beside a question', 400, '/trpc/tenant.get,convenios.create?batch=1', sent({})],
  ['another method', 405, '/trpc/tenant.get', { ...sent({}), method: 'PUT' }],
  ['a method without a body', 415, '/trpc/tenant.get', { method: 'DELETE' }],
  [
    'a question that says it is a form',
    405,
    '/trpc/tenant.get?input={}',
    { headers: { 'content-type': 'multipart/form-data' } },
  ],
  ['a question that says it is JSON', 200, '/trpc/tenant.get?input={}', { headers: JSON_BODY }],
  [
    'a body of another kind',
    415,
    '/trpc/tenant.get',
    { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
  ],
  [
    'a body with a charset',
    200,
    '/trpc/tenant.get',
    { ...sent({}), headers: { 'content-type': 'application/json;charset=utf-8' } },
  ],
  [
    'a body in capital letters',
    200,
    '/trpc/tenant.get',
    { ...sent({}), headers: { 'content-type': 'Application/JSON' } },
  ],
  ['a body of nothing', 422, '/trpc/tenant.get', { method: 'POST', headers: JSON_BODY }],
  ['a body that is no JSON', 400, '/trpc/tenant.get', { ...sent({}), body: '{"a":' }],
  ['a body that is no UTF-8', 422, '/trpc/tenant.get', { ...sent({}), body: Buffer.from([0x22, 0xff, 0x22]) }],
  ['a body that is too large', 413, '/trpc/tenant.get', { ...sent({}), body: ' '.repeat(4 * 1024 * 1024 + 1) }],
  ['an input twice', 200, '/trpc/tenant.get?input={', sent({})],
  [
    'whoever takes a stream, if there is one',
    200,
    '/trpc/tenant.get?input={}',
    { headers: { accept: 'text/event-stream' } },
  ],
])('%s: %i', async (_what, status, path, init) => {
  const headers = { 'x-api-key': tenant.key, 'x-request-id': 'one-call', ...(init?.headers as Record<string, string>) }
  const response = await api.service.app.request(path, { ...init, headers })
  expect(response.status).toBe(status)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('content-type')).toBe('application/json')
  const answers = [await response.json()].flat() as { error?: { data: object } }[]
  // what is no call at all is answered under an id made for it
  const request_id = response.headers.get('x-request-id')
  expect(request_id).toMatch(/^one-call$|^[\da-f-]{36}$/)
  for (const { error } of answers) if (error) expect(error.data).toMatchObject({ request_id })
  const statuses = answers.map(({ error }) => (error?.data as { status: number } | undefined)?.status ?? 200)
  expect(new Set(statuses)).toEqual(status === 207 ? new Set([200, 404]) : new Set([status]))
})

test('a request for the head alone is told nothing', async () => {
  const headers = { 'x-api-key': tenant.key }
  const response = await api.service.app.request('/trpc/tenant.get?input={}', { method: 'HEAD', headers })
  expect({ status: response.status, text: await response.text() }).toEqual({ status: 204, text: '' })
})
