import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { makeTestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { holdingsOf, makeDemoApi, type DemoApi } from '@vigencia/testing/fixtures/demo/demo-api.ts'
import { DEMO_TENANT } from './demo-tenant.ts'
import { entities } from '../entities.ts'
import { loadDemo } from './load-demo.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { resetDemo } from './reset-demo.ts'

/** Loading takes seconds, and more where the machine is busy. */
const PATIENCE = 120_000

let demo: DemoApi
const told: string[] = []
const tell = (line: string) => void told.push(line)

beforeAll(async () => {
  demo = await makeDemoApi('1')
  await Promise.all([loadDemo(owner(), tell), loadDemo(owner(), tell)])
}, PATIENCE)
afterAll(() => demo.close())

const owner = () => ({ url: demo.database.ownerUrl, entities })
const holdings = () => holdingsOf(demo.database.ownerUrl, DEMO_TENANT.name)
const tenant = async () => (await demo.rest('GET', '/v1/tenant')).body

/** The cards of a batch are digested by a secret of its own, and so are its lines, which hold them. */
function withoutCards(log: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(log), (_, value: { table?: string; batch_id?: string } | null) =>
    value?.table === 'lines' && value.batch_id !== undefined ? { ...value, digest: 'of its own' } : value,
  )
}

describe('the demo', () => {
  test('that two processes load at once is loaded once', () => {
    expect(told.map((line) => line.replace(/[\d.]+ s/, '# s')).toSorted()).toEqual([
      `Loaded the demo tenant "${DEMO_TENANT.name}" in # s.`,
      `The demo tenant "${DEMO_TENANT.name}" is there.`,
    ])
  })

  test('holds the same after it is loaded again', async () => {
    const before = await holdings()
    expect(before.counts['contracts.price_table_rows']).toBeGreaterThan(12_000)
    await loadDemo(owner(), tell)
    expect(await holdings()).toEqual(before)
  })

  test('opens a clinic in Brazil with its key', async () => {
    expect(await tenant()).toMatchObject({
      name: 'Clínica Horizonte (demo)',
      country: 'BR',
      time_zone: 'America/Sao_Paulo',
      currency: 'BRL',
    })
  })

  test('whose key somebody revoked opens again once it is loaded, and has lost nothing', async () => {
    const { id } = await tenant()
    const [key] = (await demo.rest('GET', '/v1/keys')).body.items
    expect((await demo.rest('DELETE', `/v1/keys/${key.id}`)).status).toBe(204)
    demo.service.context.keys.forget()
    expect((await demo.rest('GET', '/v1/tenant')).status).toBe(401)
    await loadDemo(owner(), tell)
    expect(told.at(-1)).toBe(`The demo's key was revoked: it opens "${DEMO_TENANT.name}" again.`)
    // this process remembers for a moment that nobody has the key
    await expect.poll(async () => (await tenant()).id).toBe(id)
    expect((await demo.rest('GET', '/v1/keys')).body.items).toMatchObject([
      { revoked_at: null },
      { revoked_at: expect.any(String) },
    ])
  })

  test(
    'that is reset is as at first, with the same ids, days and prices; what it was is set aside and opens to nobody',
    async () => {
      const before = await holdings()
      const made = (await demo.rest('POST', '/v1/keys', { name: 'Mine', scopes: ['admin'] })).body
      await demo.rest('POST', '/v1/scheduling/convenios', { name: 'Mine', payment_type: 'convenio' })
      await resetDemo(owner(), tell)
      demo.service.context.keys.forget()
      const after = await holdings()
      expect(after.id).not.toBe(before.id)
      expect((await tenant()).id).toBe(after.id)
      expect(withoutCards(after.log)).toEqual(withoutCards(before.log.slice(0, after.log.length)))
      expect(after.counts['contracts.overrides']).toBe(before.counts['contracts.overrides'])
      expect((await demo.rest('GET', '/v1/scheduling/convenios')).body.total).toBe(12)
      const aside = await holdingsOf(demo.database.ownerUrl, 'Clínica Horizonte (demo, set aside at %')
      expect(aside).toMatchObject({ id: before.id, counts: { 'contracts.convenios': 13 } })
      const { service } = demo
      const withMine = await service.app.request('/v1/tenant', { headers: { 'x-api-key': made.key } })
      expect(withMine.status).toBe(401)
      const verified = await callCli(['verify', 'log', '--rows', '--json'], {
        DATABASE_OWNER_URL: demo.database.ownerUrl,
      })
      expect(verified.json.tenants.flatMap((one: { rows: { differing: object[] } }) => one.rows.differing)).toEqual([])
    },
    PATIENCE,
  )
})

test('without DEMO the key of a demo that is in the database is refused', async () => {
  const plain = await makeDemoApi('0', demo.database)
  expect(await plain.rest('GET', '/v1/tenant')).toMatchObject({ status: 401, body: { code: 'unauthenticated' } })
  expect((await demo.rest('GET', '/v1/tenant')).status).toBe(200)
  await plain.close()
})

test('another tenant that has the name of the demo is told of, and nothing is loaded', async () => {
  const database = await makeTestDatabase()
  await tamper(
    { database },
    "insert into platform.tenants values (gen_random_uuid(), $1, 'BR', 'UTC', 'BRL', 'default', now())",
    [DEMO_TENANT.name],
  )
  await expect(loadDemo({ url: database.ownerUrl, entities }, tell)).rejects.toThrow(
    `The demo cannot be loaded: Another tenant is called "${DEMO_TENANT.name}".`,
  )
  expect((await holdingsOf(database.ownerUrl, DEMO_TENANT.name)).log).toEqual([])
  await database.drop()
})
