import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let registry: TestRegistry
let snvs: TestSnvs
beforeAll(async () => {
  registry = (await startTestStack({ registry: { WS400_FAULTS: 'errors-as-list=1' } })).registry
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url } })).snvs
  await snvs.service.delivery.start()
})
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await snvs.close()
  await registry.close()
})

test('a registry that tells its faults in a list has refused the report, and a person sees what it said', async () => {
  const clinic = await snvs.newTenant()
  const credentials = { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }
  await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'stand_in', credentials })
  const report = reportOf({ numeroDocumento: newDocument() })
  const { body } = await clinic.rest('POST', '/v1/snvs/cases', { source_reference: newReference(), ...report })
  await vi.waitFor(
    async () => {
      const found = (await clinic.rest('GET', `/v1/snvs/cases/${body.id}`)).body
      expect([found.state, found.errors]).toEqual([
        'rejected',
        { 'errors[0]': 'El apellido debe tener, como mínimo 2 caracteres, y 100 como máximo. ' },
      ])
    },
    { timeout: 30_000, interval: 50 },
  )
}, 40_000)
