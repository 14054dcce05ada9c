import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { CASES, caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let api: TestApi
let snvs: TestSnvs
let clinic: TestTenant
beforeAll(async () => {
  ;({ api, snvs } = await startTestStack({ api: {}, snvs: {}, registry: 'scripted', own: true }))
  clinic = await api.newTenant('America/Argentina/Buenos_Aires')
})
afterAll(() => api.close())

const must = async (method: string, path: string, body?: unknown) => {
  const answer = await clinic.rest(method, path, body)
  expect(answer.status, `${method} ${path}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
  return answer.body
}

test('what becomes of a case is told by its id and state, and by nothing of its person', async () => {
  const events = ['case.reported', 'case.refused', 'case.in_doubt']
  const webhook = await must('POST', '/v1/webhooks', { name: 'Desk', url: 'http://127.0.0.1:1/', events })
  const cases = caseOf(clinic)
  await cases.desk()
  const made = await cases.report()
  await snvs.service.delivery.start()
  await vi.waitFor(async () => expect((await cases.get(made.id)).state).toBe('reported'), { timeout: 20_000 })
  await snvs.service.delivery.stop(5_000)
  await putCase(snvs, made.id, 'in_doubt')
  await must('POST', `${CASES}/${made.id}/resolve`, { resolution: 'was_sent', id_caso: 2_106_800 })
  const { items } = await must('GET', `/v1/webhooks/${webhook.id}/deliveries`)
  const told = items.map(({ body }: { body: string }) => JSON.parse(body))
  expect(told.length).toBe(2)
  for (const one of told)
    expect(one).toEqual({
      type: 'case.reported',
      timestamp: expect.any(String),
      data: { case_id: made.id, state: 'reported', revision: expect.any(Number) },
    })
}, 60_000)
