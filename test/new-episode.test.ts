import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let registry: TestRegistry
let snvs: TestSnvs
let clinic: SnvsTenant
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url } })).snvs
  clinic = await snvs.newTenant()
  const credentials = { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }
  await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'stand_in', credentials })
  await snvs.service.delivery.start()
})
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})

async function delivered(source_reference: string, report: object, more: object = {}) {
  const { status, body } = await clinic.rest('POST', '/v1/snvs/cases', { source_reference, ...report, ...more })
  expect(status, JSON.stringify(body)).toBe(202)
  return vi.waitFor(
    async () => {
      const found = (await clinic.rest('GET', `/v1/snvs/cases/${body.id}`)).body
      expect(['reported', 'adopted']).toContain(found.state)
      return { state: found.state as string, id_caso: found.id_caso as number }
    },
    { timeout: 30_000, interval: 50 },
  )
}

test('somebody who falls ill anew gets a number of their own once the first case is closed at the registry', async () => {
  const report = aReport()
  const first = await delivered('first', report)
  expect(first.state).toBe('reported')
  const again = {
    ciudadano: report.ciudadano,
    eventoCasoNominal: { ...report.eventoCasoNominal, fechaPapel: '02-02-2020' },
  }
  expect(await delivered('second', again, { new_episode: true }), 'the first one is open').toEqual({
    state: 'adopted',
    id_caso: first.id_caso,
  })
  const path = `/_stand-in/cases/${first.id_caso}/close`
  expect((await registry.send({ method: 'POST', path, headers: CREDENTIALS })).status).toBe(200)
  const third = { ...again, eventoCasoNominal: { ...report.eventoCasoNominal, fechaPapel: '03-03-2021' } }
  const next = await delivered('third', third, { new_episode: true })
  expect(next.state).toBe('reported')
  expect(next.id_caso).not.toBe(first.id_caso)
}, 60_000)
