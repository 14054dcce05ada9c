import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeListeningApi, type ListeningApi } from '@vigencia/testing/stack/listening-api.ts'
import { callCli, runCli } from '@vigencia/testing/processes/run-cli.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { restCall } from '@vigencia/testing/stack/test-api.ts'

let api: ListeningApi
beforeAll(async () => {
  api = await makeListeningApi({}, { own: true })
})
afterAll(() => api.close())

const asOwner = (...words: string[]) => callCli([...words, '--json'], { DATABASE_OWNER_URL: api.database.ownerUrl })
const statusWith = async (key: string) =>
  (await restCall(api.service, 'GET', '/v1/tenant', undefined, { 'x-api-key': key })).status
const PERU = ['--country', 'PE', '--time-zone', 'America/Lima', '--currency', 'PEN']

test('a tenant is created and listed by the owner, in processes of their own, and its first key opens the api', async () => {
  const asOwner = (...words: string[]) => runCli([...words, '--json'], { DATABASE_OWNER_URL: api.database.ownerUrl })
  const made = await asOwner('tenants', 'create', '--name', 'Clínica San Juan', ...PERU)
  expect(made).toMatchObject({
    code: 0,
    json: {
      name: 'Clínica San Juan',
      country: 'PE',
      time_zone: 'America/Lima',
      currency: 'PEN',
      encryption_key_id: 'default',
    },
  })
  const { id } = made.json
  expect(made.error).toContain(`keys create --tenant ${id}`)
  expect((await asOwner('tenants', 'list')).json.items).toContainEqual(made.json)

  const key = await asOwner(
    'keys',
    'create',
    '--tenant',
    'Clínica San Juan',
    '--name',
    'First',
    '--scopes',
    'admin,contracts:read',
  )
  expect(key).toMatchObject({ code: 0, json: { name: 'First', scopes: ['admin', 'contracts:read'] } })
  const answer = await restCall(api.service, 'GET', '/v1/tenant', undefined, { 'x-api-key': key.json.key })
  expect(answer.body).toEqual({
    id,
    name: 'Clínica San Juan',
    country: 'PE',
    time_zone: 'America/Lima',
    currency: 'PEN',
  })
  expect(await tenantEntries(api, { id })).toMatchObject([
    { change_type: 'create', affected_table: 'tenants', via: 'cli' },
    { change_type: 'create', affected_table: 'api_keys', via: 'cli', changed_by_key_id: null },
  ])
})

test.each([
  ['a name that another has', ['--name', 'Taken', ...PERU], 'tenant_name_taken'],
  ['a country that is none', ['--name', 'x', ...PERU, '--country', 'Peru'], 'invalid_input'],
  ['a time zone that is none', ['--name', 'x', ...PERU, '--time-zone', 'Lima'], 'invalid_input'],
  ['an offset for a time zone', ['--name', 'x', ...PERU, '--time-zone=-05:00'], 'invalid_input'],
  ['a currency that is none', ['--name', 'x', ...PERU, '--currency', 'S/'], 'invalid_input'],
])('a tenant is not created with %s', async (_what, words, code) => {
  await asOwner('tenants', 'create', '--name', 'Taken', ...PERU)
  const before = (await asOwner('tenants', 'list')).json.total
  expect(await asOwner('tenants', 'create', ...words)).toMatchObject({ code: 1, json: { error: { code } } })
  expect((await asOwner('tenants', 'list')).json.total).toBe(before)
})

describe.each([
  [
    'the owner, by the database',
    async () => {
      const { id } = await api.newTenant()
      return (...words: string[]) => asOwner(...words, '--tenant', id)
    },
  ],
  [
    'an admin of the tenant, by the api',
    async () => {
      const { key } = await api.newTenant()
      return (...words: string[]) => callCli([...words, '--json'], { VIGENCIA_URL: api.url, VIGENCIA_KEY: key })
    },
  ],
])('%s', (_who, prepare) => {
  let cli: (...words: string[]) => ReturnType<typeof callCli>
  beforeAll(async () => {
    cli = await prepare()
  })

  test('creates, lists, rotates and revokes keys', async () => {
    const made = await cli(
      'keys',
      'create',
      '--name',
      'Portal',
      '--scopes',
      'admin',
      '--expires',
      '2100-01-01T00:00:00Z',
    )
    expect(made.error).toBe('Keep the key now: it is not shown again.\n')
    expect(await statusWith(made.json.key)).toBe(200)
    const rotated = await cli('keys', 'rotate', made.json.id, '--grace', '1h')
    expect(rotated.json).toMatchObject({ name: 'Portal', scopes: ['admin'], expires_at: '2100-01-01T00:00:00Z' })
    expect(await statusWith(rotated.json.key)).toBe(200)
    expect(await cli('keys', 'revoke', rotated.json.id)).toMatchObject({
      code: 0,
      json: { key_id: rotated.json.id, revoked: true },
    })
    api.service.context.keys.forget()
    expect([await statusWith(made.json.key), await statusWith(rotated.json.key)]).toEqual([200, 401])

    const { json, out } = await cli('keys', 'list')
    expect(json).toMatchObject({
      total: 3,
      items: [{ id: rotated.json.id }, { id: made.json.id, rotated_to: rotated.json.id }, {}],
    })
    for (const { key } of [made.json, rotated.json]) expect(out).not.toContain(key.slice(13))
  })

  test('is told why not: exit 1', async () => {
    const nobodys = '00000000-0000-4000-8000-000000000000'
    expect(await cli('keys', 'revoke', nobodys)).toMatchObject({
      code: 1,
      error: `Key not found: ${nobodys} (key_not_found)\n`,
      json: { error: { code: 'key_not_found' } },
    })
    expect(await cli('keys', 'rotate', 'mine')).toMatchObject({ code: 1, json: { error: { code: 'invalid_input' } } })
    expect(
      await cli('keys', 'create', '--name', 'x', '--scopes', 'admin', '--expires', '2001-01-01T00:00:00Z'),
    ).toMatchObject({ code: 1, json: { error: { code: 'invalid_input' } } })
  })
})

test('people see a table, with what became of each key', async () => {
  const clinic = await api.newTenant()
  const keys = []
  for (const name of ['Revoked', 'Rotated', 'In grace'])
    keys.push((await clinic.rest('POST', '/v1/keys', { name, scopes: ['prices:read'] })).body.id)
  await clinic.rest('DELETE', `/v1/keys/${keys[0]}`)
  await clinic.rest('POST', `/v1/keys/${keys[1]}/rotate`, {})
  await clinic.rest('POST', `/v1/keys/${keys[2]}/rotate`, { grace: '1h' })
  const { code, out } = await callCli(['keys', 'list', '--tenant', clinic.id], {
    DATABASE_OWNER_URL: api.database.ownerUrl,
  })
  const lines = out.split('\n').map((line) => line.split(/ {2,}/))
  expect(code).toBe(0)
  expect(lines[0]).toEqual(['ID', 'NAME', 'PREFIX', 'STATE', 'SCOPES', 'EXPIRES', 'LAST USED'])
  expect(lines.slice(1, -1).map(([, name, , state]) => `${name}: ${state}`)).toEqual([
    'In grace: active',
    'Rotated: active',
    'In grace: in grace',
    'Rotated: rotated',
    'Revoked: revoked',
    'test: active',
  ])
})

test('a tenant that is not there is refused, and a key without the scope admin too', async () => {
  expect(await asOwner('keys', 'list', '--tenant', 'Nobody')).toMatchObject({
    code: 1,
    json: { error: { code: 'tenant_not_found' } },
  })
  const reader = await (await api.newTenant()).newKey(['prices:read'])
  expect(await callCli(['keys', 'list', '--url', api.url, '--key', reader, '--json'])).toMatchObject({
    code: 1,
    json: { error: { code: 'forbidden' } },
  })
})
