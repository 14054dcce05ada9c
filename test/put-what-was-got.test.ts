import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { routeOf } from '@vigencia/contracts/operation/route.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import { REST, type WireInput } from './support/call-operation.ts'
import { ROOT } from './support/markdown-files.ts'
import { operations, type NamedOperation } from './support/operations.ts'
import { scenarios } from './support/scenarios/all-scenarios.ts'
import { newWorld, NOW } from './support/world.ts'

const GUIDE = readFileSync(join(ROOT, 'docs/guides/read-change-write.md'), 'utf8')
const LATER = '2026-06-15T15:01:00Z'

let api: TestApi
beforeAll(async () => {
  api = (await startTestStack({ api: {}, snvs: {}, registry: 'scripted' })).api
})
afterAll(() => api.close())

/** What every command moves, and a change without a day: it holds from today on. */
const MOVED = ['revision', 'updated_at', 'updated_by', 'updated_by_number', 'valid_from']

/** Nouns that are sent in other words than they are answered in, as the guide says. */
const SENT: Readonly<Record<string, (answered: WireInput) => WireInput>> = {
  'contracts.update': ({ validity_start, validity_end, ...rest }) => ({
    ...known('contracts.update', rest),
    start_date: validity_start,
    end_date: validity_end,
  }),
  'importMappings.put': ({ mapping }) => mapping as WireInput,
  'cases.correct': ({ report }) => report as WireInput,
  'tenant.setSignIn': ({ issuer, client_id }) => ({ issuer, client_id, client_secret: 'as the issuer gave it' }),
  'samples.correct': ({ report }) => ({ eventoMuestra: report }),
  'results.correct': ({ report }) => ({ pruebaMuestra: report }),
}

const pairs = operations.flatMap((put) => {
  const { method, path } = routeOf(put.card)
  const get = operations.find(({ card }) => routeOf(card).method === 'GET' && routeOf(card).path === path)
  return method === 'PUT' ? [{ name: put.name, put, get }] : []
})

function known(name: string, answered: WireInput): WireInput {
  const { put } = pairs.find((pair) => pair.name === name) as { put: NamedOperation }
  const { properties = {} } = z.toJSONSchema(put.card.input, { io: 'input', unrepresentable: 'any' })
  return Object.fromEntries(Object.entries(answered).filter(([field]) => field in properties))
}

/** The row of the guide about a noun: the fields that are answers only. */
function answersOnly(path: string): string[] {
  const [row = ''] = GUIDE.split('\n').filter((line) => line.startsWith(`| \`${path}\` |`))
  return [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, field = '']) => field)
}

test.each(pairs)('what GET answered is taken by PUT without the fields that are answers only: $name', async (pair) => {
  const { name, put, get } = pair
  if (get === undefined) return expect.fail('nobody can read what is put')
  api.setNow(NOW)
  const world = await newWorld(api)
  const headers = { 'x-api-key': world.tenant.key }
  const ask = (operation: NamedOperation, input: WireInput) => REST.call(world.entryPoint, operation, input, headers)
  const input = (await scenarios[name]?.happy(world)) ?? {}
  const { path, pathNames } = routeOf(put.card)
  const place = Object.fromEntries(pathNames.map((one) => [one, input[one]]))
  const personal =
    'personal' in (z.toJSONSchema(get.card.input, { io: 'input', unrepresentable: 'any' }).properties ?? {})
  const read = async () => (await ask(get, { ...place, ...(personal && { personal: true }) })).body as WireInput
  expect(await ask(put, input)).toMatchObject({ status: 200 })

  const answered = await read()
  const sent = SENT[name]?.(answered) ?? known(name, answered)
  if (SENT[name] === undefined)
    expect(
      Object.keys(answered).filter((field) => !(field in sent)),
      path,
    ).toEqual(answersOnly(path))
  api.setNow(LATER)
  const again = await ask(put, { ...sent, ...place })
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  const after = await read()
  const changed = Object.keys(answered).filter(
    (field) => JSON.stringify(answered[field]) !== JSON.stringify(after[field]),
  )
  expect(changed.filter((field) => !MOVED.includes(field))).toEqual([])
})
