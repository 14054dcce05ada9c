import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WireInput } from './support/call-operation.ts'
import { operations } from './support/operations.ts'
import { scenarios } from './support/scenarios.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { answersOfBothPaths } from './support/trpc-both-ways.ts'
import { newWorld, NOW, type World } from './support/world.ts'

// A query that comes as plain JSON is answered without tRPC's machinery: here each is asked once so, and once through it.

let context: TestApi
beforeAll(async () => {
  context = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
  context.setNow(NOW)
})
afterAll(() => context.close())

async function mustBeAlike(world: World, path: string, init: RequestInit = {}, key: string | null = world.tenant.key) {
  const headers = { ...(key !== null && { 'x-api-key': key }), ...(init.headers as Record<string, string>) }
  const { quick, whole } = await answersOfBothPaths(world.entryPoint, path, { ...init, headers })
  expect(quick).toEqual(whole)
  return quick.status
}

const JSON_BODY = { 'content-type': 'application/json' }
const request = (name: string, input: unknown) => `/trpc/${name}?input=${encodeURIComponent(JSON.stringify(input))}`
const sent = (input: unknown) => ({ method: 'POST', headers: JSON_BODY, body: JSON.stringify(input) })

async function mustBeAlikeOnBothPaths(world: World, name: string, input: WireInput) {
  const status = await mustBeAlike(world, `/trpc/${name}`, sent(input))
  expect(await mustBeAlike(world, request(name, input))).toBe(status)
  expect(await mustBeAlike(world, `/trpc/${name},${name}?batch=1`, sent({ 0: input, 1: input }))).toBe(status)
  const mixed = encodeURIComponent(JSON.stringify({ 1: input }))
  await mustBeAlike(world, `/trpc/${name},${name},tenant.get?batch=1&input=${mixed}`)
  return status
}

describe.each(operations.filter(({ card }) => card.kind === 'query'))('$name', ({ name }) => {
  const scenario = scenarios[name]

  test('is answered alike, whoever asks and whatever they send', async () => {
    const world = await newWorld(context)
    const input = (await scenario?.happy(world)) ?? {}
    expect(await mustBeAlikeOnBothPaths(world, name, input)).toBe(200)
    expect(await mustBeAlikeOnBothPaths(world, name, { ...input, surprise: 1 })).toBe(422)
    expect(await mustBeAlike(world, request(name, input), {}, null)).toBe(401)
    expect(await mustBeAlike(world, request(name, input), {}, 'nonsense')).toBe(401)
    expect(await mustBeAlike(world, request(name, input), { headers: { 'x-acting-user': 'x' } })).toBe(422)
  })

  test.each(Object.entries(scenario?.refused ?? {}))('is refused alike: %s', async (_code, situation) => {
    const world = await newWorld(context)
    expect(await mustBeAlikeOnBothPaths(world, name, await situation(world))).toBeGreaterThanOrEqual(400)
    await world.leave()
  })
})

describe('what is odd is answered as tRPC does', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld(context)
    await world.convenio()
  })
  const deep = '['.repeat(70) + ']'.repeat(70)

  test.each<[what: string, path: string, init?: RequestInit]>([
    ['no input', '/trpc/tenant.get'],
    ['an input of nothing', '/trpc/tenant.get?input='],
    ['an input of null', '/trpc/tenant.get?input=null'],
    ['an input that is no JSON', '/trpc/tenant.get?input={'],
    ['a batch of what is no JSON', '/trpc/tenant.get,tenant.get?batch=1&input={'],
    ['a batch without a list of inputs', '/trpc/tenant.get?batch=1&input=[]'],
    ['a batch of one', '/trpc/tenant.get?batch=1&input={"0":{}}'],
    ['a batch without inputs', '/trpc/tenant.get,convenios.list?batch=1'],
    ['spaces as they are written in forms', '/trpc/convenios.list?input=+{+}+'],
    ['an escape that is no UTF-8', '/trpc/convenios.list?input=%ff'],
    ['an escape cut off', '/trpc/convenios.list?input=%7B%7D%'],
    ['letters beyond ASCII', '/trpc/convenios.list?input={"search":"São"}'],
    ['two inputs', '/trpc/tenant.get?input={}&input=1'],
    ['something else in the query', '/trpc/tenant.get?input={}&x=1'],
    ['parameters that are no JSON', '/trpc/tenant.get?connectionParams={'],
    ['nesting without measure', `/trpc/tenant.get?input=${deep}`],
    ['a field called __proto__', '/trpc/tenant.get?input={"__proto__":1}'],
    ['no procedure', '/trpc/'],
    ['an unknown procedure', '/trpc/tenant.nothing?input={}'],
    ['an unknown one among others', '/trpc/tenant.get,tenant.nothing?batch=1&input={"0":{}}'],
    ['a procedure that all objects have', '/trpc/constructor'],
    ['names in a row that are no batch', '/trpc/tenant.get,tenant.get?input={}'],
    ['a comma in disguise', '/trpc/tenant.get%2Ctenant.get?batch=1&input={"0":{},"1":{}}'],
    ['a slash at the end', '/trpc/tenant.get/?input={}'],
    ['a batch too long', `/trpc/${Array.from({ length: 101 }, () => 'tenant.get').join(',')}?batch=1&input={}`],
    ['a command as a question', '/trpc/convenios.create?input={}'],
    ['a command beside a question', '/trpc/tenant.get,convenios.create?batch=1', sent({})],
    ['only the head', '/trpc/tenant.get?input={}', { method: 'HEAD' }],
    ['another method', '/trpc/tenant.get', { ...sent({}), method: 'PUT' }],
    ['a method without a body', '/trpc/tenant.get', { method: 'DELETE' }],
    [
      'a question that says it is a form',
      '/trpc/tenant.get?input={}',
      { headers: { 'content-type': 'multipart/form-data' } },
    ],
    ['a question that says it is JSON', '/trpc/tenant.get?input={}', { headers: JSON_BODY }],
    [
      'a body of another kind',
      '/trpc/tenant.get',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
    ],
    [
      'a body with a charset',
      '/trpc/tenant.get',
      { ...sent({}), headers: { 'content-type': 'application/json;charset=utf-8' } },
    ],
    ['a body in capital letters', '/trpc/tenant.get', { ...sent({}), headers: { 'content-type': 'Application/JSON' } }],
    ['a body of nothing', '/trpc/tenant.get', { method: 'POST', headers: JSON_BODY }],
    ['a body that is no JSON', '/trpc/tenant.get', { ...sent({}), body: '{"a":' }],
    ['a body that is no UTF-8', '/trpc/tenant.get', { ...sent({}), body: Buffer.from([0x22, 0xff, 0x22]) }],
    ['a body that is too large', '/trpc/tenant.get', { ...sent({}), body: ' '.repeat(4 * 1024 * 1024 + 1) }],
    ['an input twice', '/trpc/tenant.get?input={', sent({})],
    [
      'whoever takes a stream, if there is one',
      '/trpc/tenant.get?input={}',
      { headers: { accept: 'text/event-stream' } },
    ],
  ])('%s', async (_what, path, init) => {
    await mustBeAlike(world, path, init)
  })
})
