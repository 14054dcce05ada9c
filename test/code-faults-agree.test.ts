import { afterAll, beforeAll, expect, test } from 'vitest'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
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
  const { status, body } = await clinic.rest('POST', '/v1/snvs/code-lists/refresh', {})
  expect([status, body.code_count]).toEqual([200, 97])
})
afterAll(async () => {
  await snvs.close()
  await registry.close()
})

/** Groups, events and classifications of the list, of the disabled line and of none. */
const GROUPS = [107, 168, 113, 191, 999, 900, 109, 112]
const EVENTS = [109, 307, 313, 999, 900, 107, 308]
const CLASSES = [104, 596, 752, 796, 999, 900, 1]

test('every combination is refused by the clinic as the registry refuses it, and taken where it is taken', async () => {
  const seen = { refused: 0, taken: 0 }
  for (const idGrupoEvento of GROUPS)
    for (const idEvento of EVENTS)
      for (const idClasificacionManualCaso of CLASSES) {
        const event = { idGrupoEvento, idEvento, idClasificacionManualCaso }
        const report = reportOf({ numeroDocumento: newDocument(), domicilio: null }, event)
        const theirs = await registry.report(report)
        const ours = await clinic.rest('POST', '/v1/snvs/cases', { source_reference: newReference(), ...report })
        const faults = (ours.body.errors ?? []) as { path: string; message: string }[]
        const told = Object.fromEntries(faults.map(({ path, message }) => [path, message]))
        expect([ours.status, told], JSON.stringify(event)).toEqual(
          theirs.status === 200 ? [202, {}] : [422, theirs.body.errors],
        )
        seen[theirs.status === 200 ? 'taken' : 'refused'] += 1
      }
  expect(seen.taken).toBeGreaterThan(5)
  expect(seen.refused).toBeGreaterThan(300)
}, 120_000)
