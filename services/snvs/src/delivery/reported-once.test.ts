import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let registry: ScriptedRegistry
let snvs: TestSnvs
let clinic: SnvsTenant
const lines: string[] = []
beforeAll(async () => {
  registry = await scriptedRegistry()
  const settings = { SNVS_REGISTRY_STAND_IN_URL: registry.url.href, LOG_LEVEL: 'debug' }
  snvs = (await startTestStack({ snvs: settings, log: (line) => void lines.push(line) })).snvs
  clinic = await snvs.newTenant()
  const credentials = { app_id: 'clinic', app_key: 'secret-of-the-clinic' }
  expect((await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'stand_in', credentials })).status).toBe(200)
  await snvs.service.delivery.start()
})
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})

const report = async (source_reference: string, ciudadano: object) =>
  (await clinic.rest('POST', '/v1/snvs/cases', { source_reference, ...reportOf(ciudadano as Record<string, unknown>) }))
    .body
async function ended(id: string) {
  await vi.waitFor(async () => expect((await seen(id)).state).not.toMatch(/queued|sending/), {
    timeout: 30_000,
    interval: 50,
  })
  return seen(id)
}
const seen = async (id: string) => (await clinic.rest('GET', `/v1/snvs/cases/${id}`)).body

test('a report goes from the clinic to the registry by itself, and its number comes back', async () => {
  const { id, state } = await report('HC-1', { numeroDocumento: '31000001' })
  expect(state).toBe('queued')
  const found = await ended(id)
  expect(found).toMatchObject({ state: 'reported', id_caso: 2_106_719, errors: null })
  expect(found.attempts).toMatchObject([{ number: 1, verdict: 'accepted', http_status: 200, id_caso: 2_106_719 }])
  expect(registry.book.cases).toHaveLength(1)
})

test('a failure of the registry is seen as a doubt, resolved by a person, and what the person is stays out of the log', async () => {
  registry.act = () => ({ status: 500, body: 'Canaria' })
  const { id } = await report('HC-2', { apellido: 'Canaria', numeroDocumento: '31000002' })
  expect((await ended(id)).state).toBe('in_doubt')
  registry.act = () => 'well'
  const path = `/v1/snvs/cases/${id}/resolve`
  expect((await clinic.rest('POST', path, { resolution: 'was_not_sent' })).status).toBe(200)
  expect(await ended(id)).toMatchObject({
    state: 'reported',
    attempts: [{ verdict: 'unknown' }, { verdict: 'accepted' }],
  })
  expect(lines.join('')).not.toMatch(/Canaria|31000002|secret-of-the-clinic/i)
})
