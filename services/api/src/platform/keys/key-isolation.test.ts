import { Client } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hashOfApiKey } from '@vigencia/database/access/api-key.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
let rival: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
  clinic = await api.newTenant()
  rival = await api.newTenant()
})
afterAll(() => api.close())

const SET = (name: string, value: string) => `set vigencia.${name} = '${value}'`

describe.each([
  ['service', () => api.database.serviceUrl],
  ['owner', () => api.database.ownerUrl],
])('in the database, the role %s', (_role, url) => {
  let client: Client
  beforeEach(async () => {
    client = new Client({ connectionString: url() })
    await client.connect()
    return () => client.end()
  })
  const ask = async (sql: string) => (await client.query<{ tenant_id: string }>(sql)).rows
  const as = (tenant: TestTenant) => client.query(SET('tenant', tenant.id))

  test('sees no key where no tenant is named', async () => {
    expect(await ask('select * from platform.api_keys')).toEqual([])
  })

  test('sees the keys of the tenant that is named and of no other', async () => {
    await as(clinic)
    const seen = await ask('select tenant_id from platform.api_keys')
    expect(new Set(seen.map((row) => row.tenant_id))).toEqual(new Set([clinic.id]))
  })

  test('cannot give another tenant a key, nor end one of its keys', async () => {
    await as(clinic)
    await expect(
      client.query(
        `insert into platform.api_keys (tenant_id, id, name, prefix, hash, scopes, created_at)
         values ('${rival.id}', gen_random_uuid(), 'x', 'x', sha256('x'), '{admin}', now())`,
      ),
    ).rejects.toThrow('row-level security')
    const ended = await client.query(`update platform.api_keys set revoked_at = now() where tenant_id = '${rival.id}'`)
    expect(ended.rowCount).toBe(0)
  })

  test.each([
    ['taken back', 'revoked_at = null'],
    ['moved', "revoked_at = revoked_at + interval '1 hour'"],
    ['lifted', 'expires_at = null'],
    ['put off', "expires_at = expires_at + interval '1 second'"],
    ['led elsewhere', 'rotated_to = null'],
  ])('cannot have the end of a key %s', async (_how, change) => {
    const { id } = (await clinic.rest('POST', '/v1/keys', { name: 'x', scopes: ['prices:read'] })).body
    await clinic.rest('POST', `/v1/keys/${id}/rotate`, {})
    await as(clinic)
    await expect(client.query(`update platform.api_keys set ${change} where id = '${id}'`)).rejects.toMatchObject({
      constraint: 'key_not_active',
    })
    await client.query(`update platform.api_keys set last_used_at = now() where id = '${id}'`)
  })
})

test('who holds a key finds its row by it, and no other, without a tenant', async () => {
  const client = new Client({ connectionString: api.database.serviceUrl })
  await client.connect()
  await client.query(SET('key_hash', hashOfApiKey(rival.key).toString('hex')))
  const { rows } = await client.query('select tenant_id from platform.api_keys')
  expect(rows).toEqual([{ tenant_id: rival.id }])
  await client.query(SET('key_hash', '00'))
  expect((await client.query('select from platform.api_keys')).rowCount).toBe(0)
  await client.end()
})

async function tenantsSeen(url: string, tenant: string): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(SET('tenant', tenant))
  const { rows } = await client.query<{ tenant_id: string }>('select tenant_id from platform.tenants order by 1')
  await client.end()
  return rows.map(({ tenant_id }) => tenant_id)
}

test('the service sees one tenant, the owner all', async () => {
  expect(await tenantsSeen(api.database.serviceUrl, clinic.id)).toEqual([clinic.id])
  expect(await tenantsSeen(api.database.serviceUrl, '')).toEqual([])
  expect(await tenantsSeen(api.database.ownerUrl, '')).toEqual([clinic.id, rival.id])
})

test("the service cannot change a key's scopes, name or hash, nor remove a key or make a tenant", async () => {
  const client = new Client({ connectionString: api.database.serviceUrl })
  await client.connect()
  await client.query(SET('tenant', clinic.id))
  const forbidden = [
    "update platform.api_keys set scopes = '{admin}'",
    "update platform.api_keys set name = 'x'",
    "update platform.api_keys set hash = sha256('x')",
    `update platform.api_keys set tenant_id = '${rival.id}'`,
    'delete from platform.api_keys',
    'truncate platform.api_keys',
    "update platform.tenants set name = 'x'",
    `insert into platform.tenants values (gen_random_uuid(), 'x', 'BR', 'UTC', 'BRL', 'k', now())`,
  ]
  for (const sql of forbidden) await expect(client.query(sql)).rejects.toThrow('permission denied')
  await client.end()
})
