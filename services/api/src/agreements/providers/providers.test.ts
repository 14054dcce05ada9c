import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

const PROVIDERS = '/v1/scheduling/providers'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
})

const add = async (fields: object) => (await clinic.rest('POST', PROVIDERS, fields)).body
const ana = { name: 'Dra. Ana', registry: 'CRM-RJ 12345', notes: 'Mornings' }

describe('a provider', () => {
  test("is created, found, replaced, deactivated and restored, and each change raises the tenant's revision", async () => {
    const made = await clinic.rest('POST', PROVIDERS, ana)
    expect(made).toMatchObject({ status: 201, body: { ...ana, is_active: true } })
    const first = made.body.revision as number
    expect(made.headers.get('etag')).toBe(`"${first}"`)
    const path = `${PROVIDERS}/${made.body.id}`
    expect((await clinic.rest('GET', path)).body).toEqual(made.body)
    expect((await clinic.rest('PUT', path, { name: 'Dra. Ana Lima' })).body).toMatchObject({
      name: 'Dra. Ana Lima',
      registry: null,
      notes: null,
      revision: first + 1,
    })
    expect((await clinic.rest('DELETE', path)).status).toBe(204)
    expect((await clinic.rest('DELETE', path)).status).toBe(204)
    expect((await clinic.rest('GET', path)).body).toMatchObject({ is_active: false, revision: first + 2 })
    expect((await clinic.rest('POST', `${path}/restore`)).body).toMatchObject({ is_active: true, revision: first + 3 })
    expect((await clinic.rest('POST', `${path}/restore`)).body).toMatchObject({ is_active: true, revision: first + 3 })
  })

  test('may share its name, never its registry, unless the other is deactivated', async () => {
    const { id } = await add(ana)
    expect((await clinic.rest('POST', PROVIDERS, { name: ana.name })).status).toBe(201)
    expect((await clinic.rest('POST', PROVIDERS, { name: ana.name })).status).toBe(201)
    expect(await clinic.rest('POST', PROVIDERS, { name: 'Dr. Bruno', registry: ana.registry })).toMatchObject({
      status: 409,
      body: { code: 'provider_registry_taken', detail: 'The registry CRM-RJ 12345 is that of "Dra. Ana".' },
    })
    expect((await clinic.rest('PUT', `${PROVIDERS}/${id}`, ana)).status).toBe(200)
    await clinic.rest('DELETE', `${PROVIDERS}/${id}`)
    expect((await clinic.rest('POST', PROVIDERS, { name: 'Dr. Bruno', registry: ana.registry })).status).toBe(201)
    expect((await clinic.rest('POST', `${PROVIDERS}/${id}/restore`)).body.code).toBe('provider_registry_taken')
  })

  test('with one registry is made once, however many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => clinic.rest('POST', PROVIDERS, ana)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, ...Array<number>(7).fill(409)])
  })

  test('is listed by name, found by a part of name or registry, and left out once deactivated', async () => {
    for (const name of ['Dra. Célia', 'Dr. Bruno', 'Dra. Ana'])
      await add({ name, registry: `CRM-${name.slice(-3).toUpperCase()}` })
    const { id } = await add({ name: 'Dr. Zeca 100%' })
    const names = async (input: string) =>
      (await clinic.rest('GET', `${PROVIDERS}${input}`)).body.items.map((one: { name: string }) => one.name)
    expect(await names('')).toEqual(['Dr. Bruno', 'Dr. Zeca 100%', 'Dra. Ana', 'Dra. Célia'])
    expect(await names('?search=crm-una')).toEqual([])
    expect(await names('?search=crm-uno')).toEqual(['Dr. Bruno'])
    expect(await names('?search=dra')).toEqual(['Dra. Ana', 'Dra. Célia'])
    expect(await names('?search=0%25')).toEqual(['Dr. Zeca 100%'])
    await clinic.rest('DELETE', `${PROVIDERS}/${id}`)
    expect(await names('?search=zeca')).toEqual([])
    expect(await names('?search=zeca&include_inactive=true')).toEqual(['Dr. Zeca 100%'])
    expect((await clinic.rest('GET', `${PROVIDERS}?limit=1&offset=1`)).body).toMatchObject({
      items: [{ name: 'Dra. Ana' }],
      total: 3,
    })
  })

  test.each([
    [{}, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: 'x'.repeat(256) }, 'name'],
    [{ name: 'Ana', registry: '' }, 'registry'],
    [{ name: 'Ana', metadata: {} }, 'metadata'],
  ])('is refused where it does not fit: %j names %s', async (fields, path) => {
    expect(await clinic.rest('POST', PROVIDERS, fields)).toMatchObject({ status: 422, body: { errors: [{ path }] } })
  })

  test('is not changed at a revision that has moved on', async () => {
    const { id, revision } = await add(ana)
    await add({ name: 'Dr. Bruno' })
    const path = `${PROVIDERS}/${id}`
    expect((await clinic.rest('PUT', path, ana, { 'if-match': `"${revision}"` })).status).toBe(412)
    expect((await clinic.rest('PUT', path, ana, { 'if-match': `"${revision + 1}"` })).status).toBe(200)
  })

  test('is changed by who may write, and read by who may read', async () => {
    const reader = { 'x-api-key': await clinic.newKey(['contracts:read']) }
    expect((await clinic.rest('POST', PROVIDERS, ana, reader)).status).toBe(403)
    expect((await clinic.rest('GET', PROVIDERS, undefined, reader)).status).toBe(200)
    const other = await api.newTenant()
    const { id } = await add(ana)
    expect((await other.rest('GET', `${PROVIDERS}/${id}`)).body.code).toBe('provider_not_found')
  })

  test('has its changes in the log of the tenant, with what was and what is', async () => {
    const { id } = await add(ana)
    await clinic.rest('PUT', `${PROVIDERS}/${id}`, { ...ana, notes: 'Afternoons' })
    await clinic.rest('DELETE', `${PROVIDERS}/${id}`)
    expect((await tenantEntries(api, clinic)).slice(-3)).toMatchObject([
      { change_type: 'create', affected_table: 'providers', new_values: { id, ...ana } },
      { change_type: 'update', previous_values: { notes: 'Mornings' }, new_values: { notes: 'Afternoons' } },
      { change_type: 'deactivate', new_values: { id, is_active: false } },
    ])
  })
})
