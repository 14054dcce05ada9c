import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'

let api: TestApi
let clinic: TestTenant
let convenios: string[]
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  clinic = await api.newTenant()
  convenios = []
  for (const name of ['One', 'Two']) {
    const { id } = (await clinic.rest('POST', '/v1/scheduling/convenios', { name, payment_type: 'convenio' })).body
    for (let i = 0; i < 3; i++)
      await clinic.rest(
        i % 2 === 0 ? 'DELETE' : 'POST',
        `/v1/scheduling/convenios/${id}${i % 2 === 0 ? '' : '/restore'}`,
      )
    convenios.push(id)
  }
})

const verify = (...words: string[]) =>
  callCli(['verify', 'log', '--json', ...words], { DATABASE_OWNER_URL: api.database.ownerUrl })

test('an untouched log holds, as the owner, and as the service by the id of the tenant', async () => {
  expect(await verify('--tenant', clinic.id)).toMatchObject({
    code: 0,
    json: { intact: true, tenants: [{ tenant_id: clinic.id, chains: 3, entries: 10, broken: [] }] },
  })
  const service = { DATABASE_URL: api.database.serviceUrl }
  expect(await callCli(['verify', 'log', '--json', '--tenant', clinic.id], service)).toMatchObject({
    code: 0,
    json: { intact: true },
  })
  expect(await callCli(['verify', 'log', '--json', '--tenant', 'Clinic'], service)).toMatchObject({
    code: 1,
    json: { error: { code: 'tenant_not_found' } },
  })
  expect((await callCli(['verify', 'log'], service)).code).toBe(2)
})

test('the first broken entry of each chain is named, among all tenants: exit 1', async () => {
  const other = await api.newTenant()
  const [one, two] = convenios as [string, string]
  await tamper(
    api,
    `update platform.change_log set entry = replace(entry, 'deactivated', 'restored') where chain_id = $1 and revision in (2, 4)`,
    [one],
  )
  await tamper(api, 'delete from platform.change_log where chain_id = $1 and revision = 3', [two])
  await tamper(api, 'update platform.chains set revision = 7 where chain_id = $1', [other.id])
  const { code, json, error } = await verify()
  const broken = json.tenants.flatMap((tenant: { broken: object[] }) => tenant.broken)
  expect([code, json.intact]).toEqual([1, false])
  expect(broken).toHaveLength(3)
  expect(broken).toEqual(
    expect.arrayContaining([
      { kind: 'convenio', chain_id: one, revision: 2, why: expect.stringContaining('not what was hashed') },
      { kind: 'convenio', chain_id: two, revision: 3, why: expect.stringContaining('missing') },
      { kind: 'tenant', chain_id: other.id, revision: 3, why: expect.stringContaining('the tail is cut') },
    ]),
  )
  expect(error).toContain('3 chains, ')
  const people = await callCli(['verify', 'log', '--tenant', clinic.id], { DATABASE_OWNER_URL: api.database.ownerUrl })
  expect(people.out).toMatch(new RegExp(`^TENANT +CHAIN +REVISION +WHY\n.*convenio ${one} +2 `))
})
