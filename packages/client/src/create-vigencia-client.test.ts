import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import type { TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { createVigenciaClient, refusalOf, type VigenciaClient } from './create-vigencia-client.ts'

const EXAMPLE = new URL('../example.ts', import.meta.url)
const UNKNOWN = '00000000-0000-4000-8000-000000000000'

let api: ListeningApi
let clinic: TestTenant
let vigencia: VigenciaClient
beforeAll(async () => {
  api = await makeListeningApi()
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
  vigencia = createVigenciaClient({ url: api.url, apiKey: clinic.key })
})

const refusedWith = async (call: Promise<unknown>) =>
  refusalOf(
    await call.then(
      () => null,
      (error: unknown) => error,
    ),
  )

test('what is made through the client is there over REST, the same', async () => {
  const made = await vigencia.convenios.create.mutate({
    name: 'Unimed Rio',
    payment_type: 'convenio',
    default_copay_percent: 12.5,
  })
  const { warnings: _, ...withoutWarnings } = made
  expect((await clinic.rest('GET', `/v1/scheduling/convenios/${made.id}`)).body).toEqual(withoutWarnings)
  expect(await vigencia.convenios.list.query({ is_active: true })).toEqual({
    items: [withoutWarnings],
    total: 1,
    offset: 0,
    limit: 50,
  })
})

test('an address with a slash at its end is the same address', async () => {
  const slashed = createVigenciaClient({ url: `${api.url}/`, apiKey: clinic.key })
  expect(await slashed.tenant.get.query({})).toMatchObject({ id: clinic.id })
})

test('calls of one tick are answered or refused one by one', async () => {
  const [one, refused, other] = await Promise.allSettled([
    vigencia.convenios.create.mutate({ name: 'One', payment_type: 'convenio' }),
    vigencia.convenios.get.query({ convenio_id: UNKNOWN }),
    vigencia.convenios.create.mutate({ name: 'Other', payment_type: 'sus' }),
  ])
  expect([one.status, refused.status, other.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect((await vigencia.convenios.list.query({})).total).toBe(2)
})

test('150 calls of one tick, more than one request takes, are all answered', async () => {
  const answers = await Promise.all(Array.from({ length: 150 }, () => vigencia.tenant.get.query({})))
  expect(new Set(answers.map(({ id }) => id))).toEqual(new Set([clinic.id]))
})

test('an input that no address could hold travels', async () => {
  const items = Array.from({ length: 2000 }, () => ({
    convenio_id: UNKNOWN,
    procedure_code: '10101012',
    event_date: '2026-04-14',
  }))
  const { items: answers } = await vigencia.pricing.quotes.query({ items })
  expect(answers).toHaveLength(2000)
})

test('a refusal is the problem body, the same as over REST', async () => {
  const refusal = await refusedWith(vigencia.convenios.get.query({ convenio_id: UNKNOWN }))
  const { body } = await clinic.rest('GET', `/v1/scheduling/convenios/${UNKNOWN}`)
  expect(refusal).toEqual({ ...body, request_id: refusal?.request_id, path: 'convenios.get' })
  expect(refusal?.request_id).toMatch(/^[0-9a-f-]{36}$/)
})

test('an input that does not fit is refused field by field', async () => {
  // @ts-expect-error the compiler knows the scopes too
  const refusal = await refusedWith(vigencia.keys.create.mutate({ name: '', scopes: ['root'] }))
  expect(refusal).toMatchObject({
    code: 'invalid_input',
    status: 422,
    errors: [{ path: 'name' }, { path: 'scopes.0' }],
  })
})

test('without a valid key, or without the scope, it is refused as anybody', async () => {
  const stranger = createVigenciaClient({ url: api.url, apiKey: 'nonsense' })
  expect(await refusedWith(stranger.tenant.get.query({}))).toMatchObject({ code: 'unauthenticated', status: 401 })
  const reader = createVigenciaClient({ url: api.url, apiKey: await clinic.newKey(['contracts:read']) })
  expect(await refusedWith(reader.tenant.get.query({}))).toMatchObject({ code: 'forbidden', status: 403 })
})

test('what it does for an acting user stands under that user in the change log', async () => {
  const actingUser = '0198c1f0-0000-7000-8000-000000000001'
  const acting = createVigenciaClient({ url: api.url, apiKey: clinic.key, actingUser })
  const { key, ...made } = await acting.keys.create.mutate({ name: 'Portal', scopes: ['prices:read'] })
  expect((await tenantEntries(api, clinic)).at(-1)).toMatchObject({
    via: 'trpc',
    changed_by_user_id: actingUser,
    new_values: made,
  })
  expect(key).toMatch(/^vig_live_/)
})

test('a network that does not answer is no refusal, nor is anything else', async () => {
  const nowhere = createVigenciaClient({ url: 'http://127.0.0.1:1', apiKey: clinic.key })
  expect(await refusedWith(nowhere.tenant.get.query({}))).toBeNull()
  for (const thrown of [new Error('x'), null, 'x', { data: { code: 'x', detail: 'x' } }])
    expect(refusalOf(thrown)).toBeNull()
})

test('the example of the README is the one in example.ts, and runs', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
  expect(readme).toContain(`\`\`\`ts\n${await readFile(EXAMPLE, 'utf8')}\`\`\``)
  const env = { ...process.env, VIGENCIA_URL: api.url, VIGENCIA_KEY: clinic.key }
  const { stdout } = await promisify(execFile)(process.execPath, [fileURLToPath(EXAMPLE)], { env })
  expect(stdout).toBe('Unimed Rio stands at revision 1\n409: Another active convenio is called "Unimed Rio".\n')
})

test('a command sent twice with one key is done once, also beside other calls of its tick', async () => {
  const wish = { name: 'Once', payment_type: 'convenio' } as const
  const context = { idempotencyKey: 'the-first-of-may' }
  const first = await vigencia.convenios.create.mutate(wish, { context })
  const [again, other] = await Promise.all([
    vigencia.convenios.create.mutate(wish, { context }),
    vigencia.convenios.create.mutate({ name: 'Other', payment_type: 'convenio' }),
  ])
  expect(again).toEqual(first)
  expect(other.name).toBe('Other')
  expect((await vigencia.convenios.list.query({})).total).toBe(2)
})

test('a command that names a revision is refused where it has moved on', async () => {
  const { id, revision } = await vigencia.convenios.create.mutate({ name: 'Read', payment_type: 'convenio' })
  const wish = { convenio_id: id, name: 'Read', payment_type: 'convenio' } as const
  expect((await vigencia.convenios.update.mutate(wish, { context: { ifMatch: revision } })).revision).toBe(2)
  const late = vigencia.convenios.update.mutate(wish, { context: { ifMatch: revision } })
  expect((await refusedWith(late))?.code).toBe('stale_revision')
})
