import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { ALERTS, holds } from './support/telemetry/alert-rules.ts'

let registry: ScriptedRegistry
let snvs: TestSnvs
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url.href } })).snvs
})
afterAll(async () => {
  await snvs.service.delivery.stop(1_000)
  await snvs.close()
  await registry.close()
})

const page = async () => (await snvs.service.metricsApp.request('/metrics')).text()

test('the figures of a registry that does not answer tell of the circuit, the cases that wait and the pause', async () => {
  registry.codes = () => ({ status: 503, body: '' })
  const clinic = await snvs.newTenant()
  const cases = caseOf(clinic)
  await cases.desk()
  await cases.report()
  await clinic.rest('POST', '/v1/snvs/queue/pause', {})
  await cases.report()
  await clinic.rest('POST', '/v1/snvs/queue/resume', {})
  const { id } = await laboratoryOf(clinic).sample((await cases.list())[0].id)
  await laboratoryOf(clinic).result(id)
  await snvs.service.delivery.start()
  await vi.waitFor(async () => expect(await page()).toContain('vigencia_cases{'), { timeout: 30_000, interval: 100 })
  const text = await page()
  expect(text).toMatch(/^vigencia_case_circuit_open\{[^}]*api="cases"[^}]*registry="stand_in"[^}]*\} 1$/m)
  expect(text).toMatch(
    new RegExp(`^vigencia_cases\\{[^}]*tenant="${clinic.id}",state="queued",reason=""[^}]*\\} 2$`, 'm'),
  )
  for (const [api, state] of [
    ['samples', 'waiting_for_case'],
    ['results', 'waiting_for_sample'],
  ]) {
    const labels = `[^}]*tenant="${clinic.id}",api="${api}",state="${state}",reason=""[^}]*`
    expect(text).toMatch(new RegExp(`^vigencia_lab_reports\\{${labels}\\} 1$`, 'm'))
    expect(text).toMatch(new RegExp(`^vigencia_lab_reports_oldest_seconds\\{${labels}\\} \\d+$`, 'm'))
  }
  expect(registry.received).toHaveLength(0)
  const looks = { before: text, after: text, now: 0 }
  const firing = [...ALERTS].filter(([, expr]) => holds(expr, looks)).map(([name]) => name)
  expect(firing).toContain('RegistryDoesNotAnswer')
  expect(firing).not.toContain('CaseQueuePaused')
})
