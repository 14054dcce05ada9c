import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { CODES, scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
let registry: ScriptedRegistry
let clinic: SnvsTenant
const logged: string[] = []
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (
    await startTestStack({
      snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url.href, LOG_LEVEL: 'info' },
      log: (line) => logged.push(line),
    })
  ).snvs
  await snvs.service.firstCodes.start(0.5)
})
afterAll(async () => {
  await snvs.service.firstCodes.stop(5_000)
  await snvs.close()
  await registry.close()
})
beforeEach(async () => {
  logged.length = 0
  registry.codes = () => CODES
  clinic = await snvs.newTenant()
})

const list = async () => (await clinic.rest('GET', '/v1/snvs/code-lists')).body
const isThere = () =>
  vi.waitFor(async () => expect(await list()).toMatchObject({ version: 1, total: 1 }), {
    timeout: 30_000,
    interval: 50,
  })
const jobs = () =>
  asSuperuser<{ state: string; waits: number }>(
    snvs,
    `select state::text, round(extract(epoch from start_after - now()))::int as waits from jobs.job
      where name = 'case-first-codes' and data ->> 'tenant_id' = $1`,
    [clinic.id],
  )

test('a new clinic that sets up its desk has the list at once, and a wrong class is refused', async () => {
  await caseOf(clinic).desk()
  await isThere()
  const { status } = await clinic.rest('POST', '/v1/snvs/cases', {
    source_reference: 'HC-1',
    ciudadano: {},
    eventoCasoNominal: { idGrupoEvento: 113, idEvento: 307, idClasificacionManualCaso: 73 },
  })
  expect(status).toBe(422)
}, 30_000)

test('a registry that is away is asked again every minute until there is a list: no failure of ours', async () => {
  registry.codes = () => ({ status: 503, body: '' })
  const { failures } = snvs.service.firstCodes.figures
  await caseOf(clinic).desk()
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'retry' }]), {
    timeout: 30_000,
    interval: 50,
  })
  const [{ waits } = { waits: 0 }] = await jobs()
  expect(waits).toBeGreaterThan(30)
  expect(waits).toBeLessThanOrEqual(60)
  expect(logged.filter((line) => line.includes('not to be had yet') && line.includes(clinic.id))).toHaveLength(1)
  expect(logged.filter((line) => line.includes('a job failed'))).toEqual([])
  expect(snvs.service.firstCodes.figures.failures).toBe(failures)
  registry.codes = () => CODES
  await asSuperuser(snvs, "update jobs.job set start_after = now() where name = 'case-first-codes' and state = 'retry'")
  await isThere()
}, 60_000)

test('new credentials are tried at once, and not after a minute', async () => {
  registry.codes = () => ({ status: 401, body: '{}' })
  await caseOf(clinic).desk()
  await vi.waitFor(async () => expect(await jobs()).toMatchObject([{ state: 'retry' }]), {
    timeout: 30_000,
    interval: 50,
  })
  registry.codes = () => CODES
  await caseOf(clinic).desk()
  await isThere()
}, 60_000)

test('nobody is asked for a desk without credentials, or twice for one list', async () => {
  await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'stand_in' })
  expect(await jobs()).toEqual([])
  await caseOf(clinic).desk()
  await isThere()
  const before = registry.headers.length
  await caseOf(clinic).desk({ purge_after_days: 5 })
  expect(registry.headers.length).toBe(before)
  expect(await jobs()).toHaveLength(1)
}, 30_000)
