import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { CASES, caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { webhookReceiver, type WebhookReceiver } from '@vigencia/testing/network/webhook-receiver.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import {
  refusalBody,
  scriptedRegistry,
  type Act,
  type ScriptedRegistry,
} from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi } from '@vigencia/testing/stack/test-api.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { verified, webhooksOf, type WebhooksOf } from './support/webhooks-of.ts'

let registry: ScriptedRegistry
let api: TestApi
let snvs: TestSnvs
let receiver: WebhookReceiver
let cases: CaseOf
let its: WebhooksOf
beforeAll(async () => {
  registry = await scriptedRegistry()
  const settings = { SNVS_REGISTRY_STAND_IN_URL: registry.url.href, LOG_LEVEL: 'silent' }
  ;({ api, snvs } = await startTestStack({ api: {}, snvs: settings, own: true }))
  await snvs.service.delivery.start(0.5)
})
afterAll(async () => {
  await snvs.service.delivery.stop(5_000)
  await api.close()
  await registry.close()
})
beforeEach(async () => {
  const clinic = await api.newTenant('America/Argentina/Buenos_Aires')
  cases = caseOf(clinic)
  its = webhooksOf(api, clinic)
  receiver = await webhookReceiver()
  await cases.desk()
})
afterEach(() => receiver.close())

const NOT_FOUND = JSON.stringify({ ...JSON.parse(refusalBody({})), resultado: 'CIUDADANO_NO_ENCONTRADO' })

/** A case that the registry answers so, once it has come into a state. */
async function answered(act: Act, state: string): Promise<string> {
  const numeroDocumento = newDocument()
  const others = registry.act
  registry.act = (report) => (report.document === numeroDocumento ? act : others(report))
  const { id } = await cases.report({ numeroDocumento })
  await vi.waitFor(async () => expect((await cases.get(id)).state).toBe(state), { timeout: 30_000, interval: 50 })
  return id
}

test('what the registry answers to a case is told by its id and state, and by nothing of its person', async () => {
  const webhook = await its.hook(receiver.url)
  const reported = await answered('well', 'reported')
  const refused = await answered({ status: 400, body: refusalBody({ fechaPapel: 'Zqxj' }) }, 'rejected')
  const unknown = await answered({ status: 400, body: NOT_FOUND }, 'citizen_not_found')
  const doubted = await answered('reset_after', 'in_doubt')
  await its.deliver(webhook)
  const told = receiver.received.map((one) => verified(webhook.secret, one))
  const event = (type: string, case_id: string, state: string) => ({
    type,
    timestamp: expect.any(String),
    data: { case_id, state, revision: expect.any(Number) },
  })
  expect(told.length).toBe(4)
  expect(told).toEqual(
    expect.arrayContaining([
      event('case.reported', reported, 'reported'),
      event('case.refused', refused, 'rejected'),
      event('case.refused', unknown, 'citizen_not_found'),
      event('case.in_doubt', doubted, 'in_doubt'),
    ]),
  )
}, 60_000)

test('what somebody finds out of a case in doubt is told, and what is said of it otherwise', async () => {
  const webhook = await its.hook(receiver.url)
  const id = await answered('reset_before', 'in_doubt')
  await its.must('POST', `${CASES}/${id}/resolve`, { resolution: 'was_sent', id_caso: 2_106_800 })
  await its.deliver(webhook)
  const told = receiver.received.map((one) => verified(webhook.secret, one))
  expect(told.map(({ type, data }) => [type, data['state']]).toSorted()).toEqual([
    ['case.in_doubt', 'in_doubt'],
    ['case.reported', 'reported'],
  ])
}, 60_000)
