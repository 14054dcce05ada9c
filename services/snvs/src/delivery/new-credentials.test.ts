import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let registry: ScriptedRegistry
let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url.href } })).snvs
})
afterAll(async () => {
  await snvs.close()
  await registry.close()
})
const REFUSED = { status: 403, body: 'Authentication failed' }
const isNew = (headers: Record<string, unknown>) => headers['app_id'] === 'new'
beforeEach(async () => {
  registry.act = () => (isNew(registry.headers.at(-1) ?? {}) ? 'well' : REFUSED)
  registry.codes = (headers) => (isNew(headers) ? { status: 200, body: '[]' } : REFUSED)
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
  await cases.report()
  await snvs.service.delivery.start()
  await until(async () => expect(await paused()).toBe('gateway'))
  // what comes while it is paused is held
  await cases.report()
})
afterEach(() => snvs.service.delivery.stop(5_000))

const until = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 30_000, interval: 50 })
const paused = async () => (await clinic.rest('GET', '/v1/snvs/desk')).body.paused_because
const states = async () => (await cases.list()).map(({ state }) => state as string).toSorted()

test('new credentials are tried at once by a GET; where they are let in the pause ends and everything goes', async () => {
  const posts = registry.received.length
  await cases.desk({ credentials: { app_id: 'wrong too', app_key: 'x' } })
  const tries = () => registry.headers.filter((headers) => headers['app_id'] === 'wrong too').length
  // the list of codes is asked for with them as well
  await until(async () => expect(tries()).toBeGreaterThan(0))
  expect([await paused(), registry.received.length]).toEqual(['gateway', posts])
  await cases.desk({ credentials: { app_id: 'new', app_key: 'x' } })
  await until(async () => expect(await states()).toEqual(['reported', 'reported']))
  expect(await paused()).toBeNull()
})
