import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { CSV } from '@vigencia/contracts/values/uploaded-file.ts'
import { makePlan, PLANS, planClinic } from '@vigencia/testing/fixtures/insurance-plans/plan-clinic.ts'
import { callCli } from '@vigencia/testing/processes/run-cli.ts'
import { tamper } from '@vigencia/testing/postgres/tamper.ts'
import { tenantEntries } from '@vigencia/testing/oracles/tenant-entries.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { PLANS_STREAM } from '../entries/open-plans.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {}, own: true })).api
})
afterAll(() => api.close())
beforeEach(async () => {
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant('America/Lima')
})

/** A benefit that is changed and one that is added: three versions, for the first keeps its days before. */
async function imported(): Promise<void> {
  await makePlan(clinic)
  const rows = ['code,description', 'AMB,Ambulatoria', 'HOS,Hospitalaria'].join('\n')
  const path = `${PLANS}/benefits/import?existing=update`
  expect(await clinic.rest('POST', path, rows, { 'content-type': CSV })).toMatchObject({ status: 200 })
}

const verify = async () => {
  const { json } = await callCli(['verify', 'log', '--json', '--tenant', clinic.id], {
    DATABASE_OWNER_URL: api.database.ownerUrl,
  })
  return json.tenants[0].broken
}

test('the log has one entry for an import, with its counts and digests of the versions it opened and closed', async () => {
  await imported()
  expect((await tenantEntries(api, clinic, PLANS_STREAM)).at(-1)).toMatchObject({
    change_type: 'import',
    affected_table: 'benefits',
    affected_record_count: 2,
    retroactive: true,
    new_values: {
      row_count: 2,
      created_count: 1,
      updated_count: 1,
      skipped_count: 0,
      rows: [
        { table: 'benefit_versions', known_from: 11, count: 3, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
        {
          table: 'closed_benefit_versions',
          known_until: 11,
          count: 1,
          digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    },
  })
})

test('the log holds while what was imported is changed by the api', async () => {
  await imported()
  const benefit = (await clinic.rest('GET', `${PLANS}/benefits/1`)).body
  await planClinic(clinic).change('/benefits', benefit, { description: 'Otra' })
  await clinic.rest('DELETE', `${PLANS}/benefits/${benefit.id}`)
  expect(await verify()).toEqual([])
})

test.each([
  ['a version that was changed', `update plans.benefit_versions set description = 'x' where tenant_id = $1 and known_from = 11 and id = 2`, /at least one changed/],
  ['a version that is gone', `delete from plans.benefit_versions where tenant_id = $1 and known_from = 11 and id = 2`, /: 2, and were 3$/],
])('verification names %s behind the api', async (_what, sql, why) => {
  await imported()
  await tamper(api, sql, [clinic.id])
  expect(await verify()).toEqual([
    { kind: 'insurance_plan', chain_id: PLANS_STREAM, revision: 11, why: expect.stringMatching(why) },
  ])
}) // prettier-ignore
