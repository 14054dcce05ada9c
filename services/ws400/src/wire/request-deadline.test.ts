import { afterAll, beforeAll, expect, test } from 'vitest'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { connectedClient } from '@vigencia/testing/postgres/connected-client.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import { EVENT_CODES_PATH } from './registry-routes.ts'

let registry: TestRegistry
beforeAll(async () => {
  const settings = { REQUEST_DEADLINE: '1', WS400_FAULT_HEADER: 'on', WS400_FAULTS: 'delay-ms=2500' }
  registry = (await startTestStack({ registry: settings })).registry
})
afterAll(() => registry.close())

test('a report that waits for a lock is not waited for: 503 in the form of the registry, and others are answered', async () => {
  const holder = await connectedClient({ connectionString: registry.database.ownerUrl })
  await holder.query('begin')
  await holder.query('lock table ws400.cases in access exclusive mode')
  const report = aReport()
  const { status, body, headers } = await registry.report(report)
  expect([status, headers['retry-after']]).toEqual([503, '1'])
  expect(body).toMatchObject({ status: 'SERVICE_UNAVAILABLE', id_caso: null, errors: {} })
  const list = { method: 'GET', path: EVENT_CODES_PATH, headers: CREDENTIALS }
  expect((await registry.send(list)).status).toBe(200)
  await holder.query('rollback')
  await holder.end()
  expect((await registry.report(aReport())).status).toBe(200)
}, 30_000)

test('what is made to go wrong may take longer', async () => {
  expect((await registry.report(aReport(), { 'x-ws400-fault': 'delay' })).status).toBe(200)
}, 30_000)
