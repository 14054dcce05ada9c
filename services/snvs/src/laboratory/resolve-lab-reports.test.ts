import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { caseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf, SAMPLES } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
})
afterAll(() => snvs.close())

/** Two samples in doubt, the first with a result that waits for it, and that result once more, in doubt. */
async function doubts() {
  const clinic = await snvs.newTenant()
  const its = caseOf(clinic)
  await its.desk({ establishment: '10064902100000' })
  const { id: caseId } = await its.report()
  const lab = laboratoryOf(clinic)
  const one = await lab.sample(caseId)
  const other = await lab.sample(caseId, { idMuestra: 276 })
  const waiting = await lab.result(one.id)
  const result = await lab.result(one.id)
  await asSuperuser(
    snvs,
    "update snvs.lab_reports set state = 'in_doubt', registry = 'stand_in', due_at = null, attempt_count = 1, fence = 1 where id = any ($1)",
    [[one.id, other.id, result.id]],
  )
  const states = async (of: string) =>
    (await clinic.rest('GET', of)).body.items.map(({ state }: { state: string }) => state).toSorted()
  return {
    clinic,
    lab,
    one,
    other,
    waiting,
    result,
    states,
    samples: (body: object) => clinic.rest('POST', `${SAMPLES}/resolve`, body),
    results: (body: object) => clinic.rest('POST', '/v1/snvs/results/resolve', body),
    file: (of: string, text: string, query = '') =>
      clinic.rest('POST', `/v1/snvs/${of}/resolve/import${query}`, text, { 'content-type': 'text/csv' }),
  }
}
const sent = (name: object, registry_id: number) => ({ ...name, resolution: 'was_sent', registry_id })
const pathOf = ({ path }: { path: string }) => path

describe('many samples or results in doubt are resolved at once', () => {
  test('by their id or reference, and their results go on', async () => {
    const { samples, one, other, waiting, lab } = await doubts()
    const items = [
      sent({ sample_id: one.id }, 5001),
      { source_reference: other.source_reference, resolution: 'was_not_sent' },
    ]
    const { status, body } = await samples({ items })
    expect([status, body.items]).toEqual([
      200,
      [
        { sample_id: one.id, source_reference: one.source_reference, state: 'reported', registry_id: 5001 },
        { sample_id: other.id, source_reference: other.source_reference, state: 'waiting_for_case', registry_id: null },
      ],
    ])
    expect(await lab.getSample(one.id)).toMatchObject({ state: 'reported', resolution: 'was_sent', revision: 2 })
    expect((await lab.getResult(waiting.id)).state).toBe('queued')
  })

  test('a result without a number too, which no sample may be', async () => {
    const { samples, results, result, one } = await doubts()
    const unknown = (name: object) => ({ items: [{ ...name, resolution: 'was_sent' }] })
    expect((await samples(unknown({ sample_id: one.id }))).status).toBe(422)
    const { body } = await results(unknown({ result_id: result.id }))
    expect(body.items).toMatchObject([{ result_id: result.id, state: 'reported', registry_id: null }])
  })

  test('all or none: each that does not fit is named, and nothing is changed', async () => {
    const { samples, one, other, states } = await doubts()
    const twice = [sent({ sample_id: one.id }, 5001), sent({ sample_id: other.id }, 5001)]
    const { status, body } = await samples({ items: [...twice, sent({ source_reference: 'none' }, 5002)] })
    expect([status, body.code]).toEqual([422, 'resolutions_rejected'])
    expect(body.errors.map(pathOf)).toEqual(['items.2', 'items.1'])
    expect((await samples({ items: [sent({ sample_id: one.id, source_reference: 'x' }, 5001)] })).status).toBe(422)
    expect(await states(SAMPLES)).toEqual(['in_doubt', 'in_doubt'])
  })

  test('a number that another has fits none, and a dry run changes nothing', async () => {
    const { samples, one, other, states } = await doubts()
    const dry = await samples({ items: [sent({ sample_id: one.id }, 5001)], dry_run: true })
    expect(dry.body).toMatchObject({ dry_run: true, items: [{ state: 'reported' }] })
    expect(await states(SAMPLES)).toEqual(['in_doubt', 'in_doubt'])
    await samples({ items: [sent({ sample_id: one.id }, 5001)] })
    const { body } = await samples({ items: [sent({ sample_id: other.id }, 5001)] })
    expect([body.code, body.errors.map(pathOf)]).toEqual(['resolutions_rejected', ['items.0']])
  })

  test('by a filter with the number that somebody has looked at', async () => {
    const { samples, results, states } = await doubts()
    const refused = await samples({ filter: {}, count: 3 })
    expect([refused.status, refused.body.code]).toEqual([409, 'count_differs'])
    expect((await samples({ filter: { event_id: 1 }, count: 2 })).status).toBe(409)
    expect((await samples({ filter: {}, count: 2 })).body.count).toBe(2)
    expect(await states(SAMPLES)).toEqual(['waiting_for_case', 'waiting_for_case'])
    expect((await results({ filter: {}, count: 1 })).body.count).toBe(1)
  })

  test('by a file, whose lines are named', async () => {
    const { file, one, result, lab } = await doubts()
    const text = `sample_id;source_reference;resolution;registry_id\n${one.id};;was_sent;5001\n`
    expect((await file('samples', text, '?dry_run=true')).body).toMatchObject({ dry_run: true, count: 1 })
    expect((await file('samples', text)).status).toBe(200)
    expect((await lab.getSample(one.id)).registry_id).toBe(5001)
    const named = `result_id,resolution\n${result.id},was_sent\n`
    expect((await file('results', named)).body.items).toMatchObject([{ state: 'reported' }])
    const wrong = await file('samples', 'source_reference,resolution,registry_id\na,was_sent,\nb,perhaps,\n')
    expect(wrong.body.errors.map(pathOf)).toEqual(['line 2.registry_id', 'line 3.resolution'])
    expect((await file('samples', named)).status).toBe(422)
  })

  test('and of another clinic none is found', async () => {
    const { one } = await doubts()
    const { samples } = await doubts()
    expect((await samples({ items: [sent({ sample_id: one.id }, 5001)] })).body.code).toBe('resolutions_rejected')
  })
})

test('the log of a sample and of a result tells their changes, the newest first, and nothing of what was found', async () => {
  const { clinic, samples, one, waiting } = await doubts()
  await samples({ items: [sent({ sample_id: one.id }, 5001)] })
  const { body } = await clinic.rest('GET', `${SAMPLES}/${one.id}/changelog`)
  expect(body.items.map(({ change_type }: { change_type: string }) => change_type)).toEqual(['resolve', 'report'])
  expect(body.items[0]).toMatchObject({ revision: 2, new_values: { state: 'reported', registry_id: 5001 } })
  const ofResult = await clinic.rest('GET', `/v1/snvs/results/${waiting.id}/changelog?limit=1`)
  expect(ofResult.body).toMatchObject({ total: 2, items: [{ change_type: 'release' }] })
  expect(JSON.stringify([body, ofResult.body])).not.toMatch(/Zqxj/i)
  const rival = await snvs.newTenant()
  expect((await rival.rest('GET', `${SAMPLES}/${one.id}/changelog`)).status).toBe(404)
  expect((await clinic.rest('GET', `${SAMPLES}/${waiting.id}/changelog`)).status).toBe(404)
})
