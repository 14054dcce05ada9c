import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CASES, caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { snvsCall, type SnvsTenant, type TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const DESK = '/v1/snvs/desk'
const NOW = '2026-11-22T15:00:00Z'
const SECRETS = { app_id: 'our-clinic-id', app_key: 'our-clinic-key' }

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {}, own: true })).snvs
  snvs.setNow(NOW)
})
afterAll(() => snvs.close())
beforeEach(async () => {
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
})

const put = (body: object) => clinic.rest('PUT', DESK, body)

describe('the desk', () => {
  test('is empty before it is set up, and shows what was set but for the credentials', async () => {
    expect((await clinic.rest('GET', DESK)).body).toMatchObject({ registry: null, has_credentials: false })
    const made = await put({
      registry: 'production',
      credentials: SECRETS,
      establishment: '10064902100000',
      duplicate_windows: { 307: 90 },
      purge_after_days: 7,
    })
    expect(made.body).toMatchObject({
      registry: 'production',
      has_credentials: true,
      establishment: '10064902100000',
      duplicate_windows: { 307: 90 },
      purge_after_days: 7,
      paused_because: null,
      paused_at: null,
    })
    expect((await clinic.rest('GET', DESK)).body).toEqual(made.body)
    const rows = await asSuperuser<{ row: string }>(
      snvs,
      `select to_jsonb(d)::text as row from snvs.desks d where tenant_id = $1
        union all select entry from platform.change_log where tenant_id = $1`,
      [clinic.id],
    )
    for (const { row } of rows) expect(row).not.toMatch(/our-clinic/)
  })

  test('keeps its credentials where none are given, but not for another registry', async () => {
    await put({ registry: 'test', credentials: SECRETS })
    expect((await put({ registry: 'test' })).body.has_credentials).toBe(true)
    expect((await put({ registry: 'production' })).body.has_credentials).toBe(false)
    expect((await put({ registry: 'test' })).body.has_credentials).toBe(false)
  })

  test.each([
    ['production', 'PruebasWSQA_SNVS_ID', 'PruebasWSQA_SNVS_KEY', 422],
    ['production', 'our-id', 'PruebasWSQA_SNVS_KEY', 422],
    ['production', 'our-id', 'our-key', 200],
    ['test', 'PruebasWSQA_SNVS_ID', 'PruebasWSQA_SNVS_KEY', 200],
    ['stand_in', 'PruebasWSQA_SNVS_ID', 'PruebasWSQA_SNVS_KEY', 200],
  ])("%s answers the source's public credentials (%s, %s): %s", async (registry, app_id, app_key, status) => {
    const answer = await put({ registry, credentials: { app_id, app_key } })
    expect(answer.status).toBe(status)
    if (status === 422) expect(answer.body.code).toBe('public_credentials')
  })

  test('names no stand-in in production, unless the operator has set where it is', async () => {
    const ask = (service: Parameters<typeof snvsCall>[0], registry: string) =>
      snvsCall(service, 'PUT', DESK, { registry }, { 'x-api-key': clinic.key })
    const without = await snvs.another({ NODE_ENV: 'production' })
    expect(await ask(without, 'stand_in')).toMatchObject({ status: 422, body: { code: 'registry_without_address' } })
    expect((await ask(without, 'test')).status).toBe(200)
    const there = { NODE_ENV: 'production', SNVS_REGISTRY_STAND_IN_URL: 'http://127.0.0.1:3002' }
    expect((await ask(await snvs.another(there), 'stand_in')).status).toBe(200)
  })

  test('is for administrators alone', async () => {
    const key = { 'x-api-key': await clinic.newKey(['cases:read', 'cases:write', 'cases:read-personal']) }
    for (const [method, path, body] of [
      ['GET', DESK, undefined],
      ['PUT', DESK, { registry: 'test' }],
      ['POST', '/v1/snvs/queue/pause', {}],
      ['POST', '/v1/snvs/queue/resume', {}],
      ['POST', '/v1/snvs/queue/hold', {}],
    ] as const)
      expect((await clinic.rest(method, path, body, key)).status).toBe(403)
  })
})

test('the test registry may not be at the address of the production one', async () => {
  await expect(snvs.another({ SNVS_REGISTRY_TEST_URL: 'https://apisalud.msal.gov.ar/x' })).rejects.toThrow(
    /SNVS_REGISTRY_TEST_URL/,
  )
})

describe('a pause', () => {
  const pause = () => clinic.rest('POST', '/v1/snvs/queue/pause', {})
  const resume = () => clinic.rest('POST', '/v1/snvs/queue/resume', {})

  test('holds what waits and what comes; a resume queues it again, but not what a disabled code holds', async () => {
    await cases.desk()
    const [waiting, disabled] = [await cases.report(), await cases.report()]
    await putCase(snvs, disabled.id, 'held')
    expect((await pause()).body).toMatchObject({ paused_because: 'operator', paused_at: NOW })
    const coming = await cases.report()
    expect(coming).toMatchObject({ state: 'held', held_because: 'paused' })
    expect(await cases.get(waiting.id)).toMatchObject({ state: 'held', held_because: 'paused', revision: 2 })
    expect((await resume()).body).toMatchObject({ paused_because: null, paused_at: null })
    const states = []
    for (const { id } of [waiting, coming, disabled]) states.push((await cases.get(id)).state)
    expect(states).toEqual(['queued', 'queued', 'held'])
  })

  test('lets nobody send again before it ends, and keeps the reason that it began with', async () => {
    await cases.desk()
    const { id } = await cases.report()
    await putCase(snvs, id, 'rejected')
    await asSuperuser(
      snvs,
      "update snvs.desks set paused_because = 'credentials', paused_at = now() where tenant_id = $1",
      [clinic.id],
    )
    expect((await pause()).body.paused_because).toBe('credentials')
    for (const [path, body] of [
      [`${CASES}/${id}/resend`, {}],
      [`${CASES}/resend`, { states: ['rejected'] }],
    ] as const)
      expect(await clinic.rest('POST', path, body)).toMatchObject({ status: 422, body: { code: 'queue_paused' } })
    await resume()
    expect((await clinic.rest('POST', `${CASES}/${id}/resend`, {})).body.state).toBe('queued')
  })

  test('of a clinic without a desk is refused', async () => {
    for (const answer of [await pause(), await resume()])
      expect(answer).toMatchObject({ status: 422, body: { code: 'desk_not_set' } })
  })
})

describe('a hold after a restore', () => {
  const hold = () => clinic.rest('POST', '/v1/snvs/queue/hold', {})
  const resume = () => clinic.rest('POST', '/v1/snvs/queue/resume', {})
  const standing = async (id: string) => {
    const { state, held_because } = await cases.get(id)
    return [state, held_because]
  }

  test('keeps everything unsent, for whichever reason it waited, until somebody resumes', async () => {
    await cases.desk()
    const [waiting, disabled, rejected] = [await cases.report(), await cases.report(), await cases.report()]
    await putCase(snvs, disabled.id, 'held')
    await putCase(snvs, rejected.id, 'rejected')
    expect((await hold()).body).toMatchObject({ paused_because: 'restored', paused_at: NOW })
    for (const { id } of [waiting, disabled]) expect(await standing(id)).toEqual(['held', 'restored'])
    expect(await standing(rejected.id)).toEqual(['rejected', null])
    expect(await clinic.rest('POST', `${CASES}/${rejected.id}/resend`, {})).toMatchObject({ status: 422 })
    await resume()
    for (const { id } of [waiting, disabled]) expect(await standing(id)).toEqual(['queued', null])
  })

  test('puts what was under way in doubt', async () => {
    await cases.desk()
    const { id } = await cases.report()
    await putCase(snvs, id, 'sending')
    await asSuperuser(
      snvs,
      `with sent as (update snvs.cases set fence = 1, attempt_count = 1 where id = $1 returning *)
       insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content)
         select tenant_id, id, 1, 1, 'stand_in', created_at, content from sent`,
      [id],
    )
    await hold()
    expect((await cases.get(id)).state).toBe('in_doubt')
  })

  test('of hundreds holds each once, and done again finds nothing more', async () => {
    await cases.desk()
    for (let i = 0; i < 201; i++) await cases.report()
    await hold()
    await hold()
    const held = await asSuperuser(
      snvs,
      `select from snvs.cases c join platform.chains ch on ch.tenant_id = c.tenant_id and ch.chain_id = c.id
        where c.tenant_id = $1 and c.held_because = 'restored' and ch.revision = 2`,
      [clinic.id],
    )
    expect(held).toHaveLength(201)
  }, 120_000)

  test('keeps the reason of a pause that is there, and is refused without a desk', async () => {
    expect(await hold()).toMatchObject({ status: 422, body: { code: 'desk_not_set' } })
    await cases.desk()
    await clinic.rest('POST', '/v1/snvs/queue/pause', {})
    const { id } = await cases.report()
    expect((await hold()).body.paused_because).toBe('operator')
    expect(await standing(id)).toEqual(['held', 'restored'])
  })
})

test('the figures count by state, and say what somebody has to see to', async () => {
  await cases.desk()
  for (const state of ['in_doubt', 'adopted', 'rejected'] as const)
    await putCase(snvs, (await cases.report()).id, state)
  await cases.report()
  const { body } = await clinic.rest('GET', '/v1/snvs/figures')
  expect(body).toMatchObject({
    by_state: {
      queued: 1,
      sending: 0,
      reported: 0,
      adopted: 1,
      rejected: 1,
      citizen_not_found: 0,
      in_doubt: 1,
      held: 0,
      cancelled: 0,
    },
    held_by_reason: { code_disabled: 0, paused: 0, restored: 0 },
    oldest_in: expect.objectContaining({ queued: NOW, in_doubt: NOW, reported: null }),
    resend_due: 0,
    oldest_queued_at: NOW,
    in_doubt: 1,
    to_acknowledge: 1,
    pending_manual: 0,
    paused_because: null,
    paused_at: null,
  })
})
