import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeDemoDatabase } from '@vigencia/testing/fixtures/demo/demo-database.ts'
import type { TestDatabase } from '@vigencia/testing/postgres/make-test-database.ts'
import { DEMO_TENANT } from '../demo/demo-tenant.ts'
import { startApi, type StartedApi } from '@vigencia/testing/processes/started-api.ts'

let database: TestDatabase
let started: StartedApi
beforeAll(async () => {
  database = await makeDemoDatabase()
  started = await startApi({
    DATABASE_URL: database.serviceUrl,
    DATABASE_OWNER_URL: database.ownerUrl,
    DEMO: '1',
    WORKERS: '2',
    LEGACY_ANONYMOUS_TENANT: DEMO_TENANT.name,
  })
}, 120_000)
afterAll(async () => {
  await started.stop()
  await database.drop()
})

test('a demo lets the old client in by the name of its tenant, in every process', async () => {
  const call = () =>
    fetch(`${started.url}/api/CVN_PLAN_SEGURO/GetAllActives`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', connection: 'close' },
      body: '""',
    })
  for (let i = 0; i < 8; i++) expect(await (await call()).json()).toMatchObject({ Success: true, Warning: false })
})
