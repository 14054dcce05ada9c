import { afterAll, beforeAll, expect, test } from 'vitest'
import { CONVENIOS, scenario } from '@vigencia/testing/fixtures/agreements/scenario.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'

let api: TestApi
let clinic: TestTenant
beforeAll(async () => {
  api = (await startTestStack({ api: {} })).api
  api.setNow('2026-06-15T15:00:00Z')
  clinic = await api.newTenant()
})
afterAll(() => api.close())

/** What the source lists, and what the specification adds to it. */
const FIELDS = [
  'affected_record_count', 'affected_table', 'at', 'change_description', 'change_type', 'changed_by_key_id',
  'changed_by_user_id', 'hash', 'new_values', 'period_id', 'previous_values', 'reason', 'request_id', 'retroactive',
  'revision', 'via',
] // prettier-ignore

test('every entry of both lists says who, through what, why, what was before and after, whether it reached back, and its request', async () => {
  const make = scenario(clinic)
  const convenio = await make.convenio()
  const period = await make.draft(convenio, { start_date: '2026-01-01', end_date: '2026-12-31' })
  const user = '0190a000-0000-7000-8000-00000000000a'
  const path = `${CONVENIOS}/${convenio}/contracts/${period}`
  const headers = { 'x-acting-user': user }
  const activated = await clinic.rest('PATCH', `${path}/activate`, undefined, headers)
  const input = { reason: 'Signed by mistake', retroactive: true }
  const revoked = await clinic.rest('POST', `${path}/revoke`, input, headers)
  for (const list of [`${CONVENIOS}/${convenio}/changelog`, `${path}/changelog`]) {
    const { items } = (await clinic.rest('GET', list)).body
    for (const entry of items) expect(Object.keys(entry).toSorted()).toEqual(FIELDS)
    expect(items[0]).toMatchObject({
      change_type: 'revoke',
      changed_by_user_id: user,
      via: 'rest',
      reason: 'Signed by mistake',
      retroactive: true,
      request_id: revoked.headers.get('x-request-id'),
      previous_values: { status: 'active', closed_reason: null },
      new_values: { status: 'terminated', closed_reason: 'revocation' },
      period_id: period,
    })
    expect(items[1]).toMatchObject({
      change_type: 'activate',
      reason: null,
      retroactive: true,
      request_id: activated.headers.get('x-request-id'),
      previous_values: { status: 'draft' },
      new_values: { status: 'active' },
    })
  }
})
