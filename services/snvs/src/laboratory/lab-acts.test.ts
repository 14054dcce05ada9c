import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { CASES, caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf, resultOf, sampleOf, SAMPLES } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
})
afterAll(() => snvs.close())

const set = (id: string, values: string) =>
  asSuperuser(snvs, `update snvs.lab_reports set ${values} where id = $1`, [id])

/** A sample in doubt of a case that has its number, and a result of it. */
async function doubt() {
  const clinic = await snvs.newTenant()
  const its = caseOf(clinic)
  await its.desk({ establishment: '10064902100000' })
  const { id: caseId } = await its.report()
  await putCase(snvs, caseId, 'reported')
  const lab = laboratoryOf(clinic)
  const { id } = await lab.sample(caseId)
  const { id: resultId } = await lab.result(id)
  await set(id, "state = 'in_doubt', registry = 'stand_in', due_at = null, attempt_count = 1, fence = 1")
  await asSuperuser(
    snvs,
    `insert into snvs.lab_attempts (tenant_id, report_id, number, fence, registry, hangs_on, content, started_at, ended_at, verdict)
     select tenant_id, id, 1, 1, 'stand_in', 2106719, content, updated_at, updated_at, 'unknown' from snvs.lab_reports where id = $1`,
    [id],
  )
  const resolve = (resolution: string, registry_id: number | null = null, path = `${SAMPLES}/${id}`) =>
    clinic.rest('POST', `${path}/resolve`, { resolution, registry_id })
  return { clinic, lab, id, resultId, resolve, sample: () => lab.getSample(id), result: () => lab.getResult(resultId) }
}

describe('what somebody said of a sample in doubt by mistake', () => {
  test('is said otherwise: another number, or that it was not sent', async () => {
    const { resolve, sample } = await doubt()
    expect((await resolve('was_sent', 5001)).body).toMatchObject({ state: 'reported', registry_id: 5001 })
    expect((await resolve('was_sent', 5002)).body).toMatchObject({ state: 'reported', registry_id: 5002 })
    expect((await resolve('was_not_sent')).status).toBe(200)
    expect(await sample()).toMatchObject({ registry_id: null, reported_at: null, resolution: 'was_not_sent' })
    expect((await resolve('was_sent', 5003)).body).toMatchObject({ state: 'reported', registry_id: 5003 })
    expect(await sample()).toMatchObject({ resolution: 'was_sent', registry: 'stand_in', revision: 5 })
  })

  test('is not said otherwise once a result went out under the number', async () => {
    const { resolve, resultId } = await doubt()
    await resolve('was_sent', 5001)
    await set(resultId, 'attempt_count = 1')
    const { status, body } = await resolve('was_not_sent')
    expect([status, body.code]).toEqual([422, 'lab_report_cannot_move'])
  })

  test('is not said otherwise once the next attempt has begun, or what it said is purged', async () => {
    const one = await doubt()
    await one.resolve('was_not_sent')
    await set(one.id, 'fence = 2')
    expect((await one.resolve('was_sent', 5001)).body.code).toBe('lab_report_cannot_move')
    const other = await doubt()
    await other.resolve('was_sent', 5001)
    await set(other.id, 'sealed = null, key_version = null, purged_at = updated_at')
    expect((await other.resolve('was_not_sent')).body.code).toBe('lab_report_cannot_move')
  })

  test('is not the number of another sample, and is above 1', async () => {
    const { lab, resolve, sample } = await doubt()
    const { case_id } = await sample()
    const other = await lab.sample(case_id, { idMuestra: 276 })
    await set(other.id, "state = 'reported', registry = 'stand_in', due_at = null, registry_id = 5001")
    await resolve('was_sent', 5002)
    const { status, body } = await resolve('was_sent', 5001)
    expect([status, body.code]).toEqual([409, 'registry_number_taken'])
    expect((await resolve('was_sent', 1)).status).toBe(422)
    expect(await sample()).toMatchObject({ state: 'reported', registry_id: 5002 })
  })
})

test('all rejected samples and results of an event are sent again at once, and nothing else is', async () => {
  const { clinic, lab, id, resultId, result, sample } = await doubt()
  const other = await lab.sample((await sample()).case_id, { idMuestra: 276 })
  await set(resultId, "state = 'rejected', errors = '{}'")
  await set(other.id, "state = 'rejected', errors = '{}'")
  const resend = (of: string, filter: object) =>
    clinic.rest('POST', `/v1/snvs/${of}/resend`, { states: ['rejected', 'held'], ...filter })
  expect((await resend('samples', { event_id: 1 })).body).toEqual({ count: 0 })
  expect((await resend('samples', { created_to: '2026-11-21' })).body).toEqual({ count: 0 })
  expect((await resend('samples', { created_from: '2026-11-22' })).body).toEqual({ count: 1 })
  expect(await lab.getSample(other.id)).toMatchObject({ state: 'waiting_for_case', errors: null })
  expect([(await sample()).id, (await sample()).state]).toEqual([id, 'in_doubt'])
  expect((await result()).state).toBe('rejected')
  expect((await resend('results', {})).body).toEqual({ count: 1 })
  expect((await result()).state).toBe('waiting_for_sample')
  await clinic.rest('POST', '/v1/snvs/queue/pause', {})
  expect((await resend('results', {})).body.code).toBe('queue_paused')
})

test('what somebody said of a result by mistake is said otherwise until it is sent again', async () => {
  const { resolve, resultId, result } = await doubt()
  const path = `/v1/snvs/results/${resultId}`
  await set(resultId, "state = 'in_doubt', registry = 'stand_in', due_at = null, attempt_count = 1, fence = 1")
  await resolve('was_sent', null, path)
  expect(await result()).toMatchObject({ state: 'reported', registry_id: null })
  await resolve('was_not_sent', null, path)
  expect(await result()).toMatchObject({ state: 'waiting_for_sample', reported_at: null })
  await set(resultId, 'fence = 2')
  expect((await resolve('was_sent', 6001, path)).body.code).toBe('lab_report_cannot_move')
})

test('a sample or a result that is corrected twice at one instant, and says the same, is corrected twice', async () => {
  const { clinic, lab, resultId, sample } = await doubt()
  const other = await lab.sample((await sample()).case_id, { idMuestra: 276 })
  for (const [path, body] of [
    [`${SAMPLES}/${other.id}`, { eventoMuestra: sampleOf({ idMuestra: 276 }) }],
    [`/v1/snvs/results/${resultId}`, { pruebaMuestra: resultOf() }],
  ] as const)
    for (const revision of [2, 3]) {
      const { status, body: answer } = await clinic.rest('PUT', path, body)
      expect([status, answer.revision], JSON.stringify(answer)).toEqual([200, revision])
    }
})

describe('that on which a queued one hangs has its number taken back', () => {
  test('a sample of the case is not queued any more, and goes on with the next number', async () => {
    const { clinic, lab, sample } = await doubt()
    const { case_id } = await sample()
    const other = await lab.sample(case_id, { idMuestra: 276 })
    await asSuperuser(
      snvs,
      `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, content, started_at, ended_at, verdict)
       select tenant_id, id, 1, 1, 'stand_in', content, updated_at, updated_at, 'unknown' from snvs.cases where id = $1`,
      [case_id],
    )
    await putCase(snvs, case_id, 'in_doubt')
    await set((await sample()).id, 'attempt_count = 0')
    const resolveCase = async (resolution: string, id_caso: number | null = null) => {
      const { status, body } = await clinic.rest('POST', `${CASES}/${case_id}/resolve`, { resolution, id_caso })
      expect(status, JSON.stringify(body)).toBe(200)
    }
    await resolveCase('was_sent', 2_106_730)
    expect(await lab.getSample(other.id)).toMatchObject({ state: 'queued', registry: 'stand_in' })
    await resolveCase('was_not_sent')
    expect(await lab.getSample(other.id)).toMatchObject({ state: 'waiting_for_case', registry: null })
    const { body: figures } = await clinic.rest('GET', '/v1/snvs/figures')
    expect(figures.laboratory.samples).toMatchObject({
      by_state: { queued: 0, waiting_for_case: 1 },
      oldest_queued_at: null,
    })
    const { body: log } = await clinic.rest('GET', `${SAMPLES}/${other.id}/changelog?limit=1`)
    expect(log.items[0]).toMatchObject({
      change_type: 'wait',
      new_values: { state: 'waiting_for_case', registry: null },
    })
    await resolveCase('was_sent', 2_106_731)
    expect((await lab.getSample(other.id)).state).toBe('queued')
  })

  test('a result of the sample is not queued any more, and goes on with the next number', async () => {
    const { resolve, result } = await doubt()
    await resolve('was_sent', 5001)
    expect(await result()).toMatchObject({ state: 'queued', registry: 'stand_in' })
    await resolve('was_not_sent')
    expect(await result()).toMatchObject({ state: 'waiting_for_sample', registry: null })
    await resolve('was_sent', 5002)
    expect((await result()).state).toBe('queued')
  })
})
