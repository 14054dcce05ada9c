import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const NOW = '2026-11-22T15:00:00Z'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow(NOW)
})
afterAll(() => snvs.close())
beforeEach(async () => {
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
})

/** A case that the delivery has led into a state. */
async function caseIn(state: CaseState): Promise<string> {
  const { id } = await cases.report()
  if (state !== 'queued') await putCase(snvs, id, state)
  return id
}

const entries = async (id: string) => {
  const rows = await asSuperuser<{ entry: string }>(
    snvs,
    'select entry from platform.change_log where chain_id = $1 order by revision',
    [id],
  )
  return rows.map(({ entry }) => JSON.parse(entry))
}

describe('a correction', () => {
  test('with faults is refused in the words of the source, and the case stays', async () => {
    const id = await caseIn('rejected')
    const answer = await clinic.rest('PUT', `${CASES}/${id}`, reportOf({ sexo: 'I' }))
    expect(answer).toMatchObject({ status: 422, body: { code: 'report_faulty', errors: [{ path: 'ciudadano.sexo' }] } })
    expect((await cases.get(id)).state).toBe('rejected')
  })

  test("that would make it another one's person and event is refused; its own are no obstacle", async () => {
    const numeroDocumento = newDocument()
    const first = await cases.report({ numeroDocumento })
    const id = await caseIn('rejected')
    const taken = await clinic.rest('PUT', `${CASES}/${id}`, reportOf({ numeroDocumento }))
    expect(taken).toMatchObject({
      status: 409,
      body: { code: 'case_already_reported', errors: [{ message: first.id }] },
    })
    const same = await clinic.rest('PUT', `${CASES}/${first.id}`, reportOf({ numeroDocumento, apellido: 'Otro Zqxj' }))
    expect(same.status).toBe(200)
    expect((await cases.get(first.id, true)).report.ciudadano.apellido).toBe('Otro Zqxj')
  })

  test('that has read an older revision is refused', async () => {
    const id = await caseIn('held')
    const put = (ifMatch: string) =>
      clinic.rest('PUT', `${CASES}/${id}`, reportOf({ numeroDocumento: newDocument() }), { 'if-match': ifMatch })
    expect(await put('"0"')).toMatchObject({ status: 412, body: { code: 'stale_revision' } })
    expect((await put('"1"')).headers.get('etag')).toBe('"2"')
  })

  test('sixteen at once with one revision: one is kept', async () => {
    const id = await caseIn('rejected')
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        clinic.rest('PUT', `${CASES}/${id}`, reportOf({ numeroDocumento: newDocument() }), { 'if-match': '"1"' }),
      ),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array.from({ length: 15 }, () => 412)])
  })
})

test("a resolution says the registry's number with was_sent, and only with it", async () => {
  const id = await caseIn('in_doubt')
  for (const text of [{ resolution: 'was_sent' }, { resolution: 'was_not_sent', id_caso: 2_106_719 }]) {
    const answer = await clinic.rest('POST', `${CASES}/${id}/resolve`, text)
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid_input', errors: [{ path: 'id_caso' }] } })
  }
  const { body } = await clinic.rest('POST', `${CASES}/${id}/resolve`, { resolution: 'was_sent', id_caso: 2_106_719 })
  expect(body).toMatchObject({ id_caso: 2_106_719, resolution: 'was_sent', reported_at: NOW })
})

describe('to send again all that a filter finds', () => {
  const resend = (body: object) => clinic.rest('POST', `${CASES}/resend`, body)

  test('queues those and no other, each with a revision of its own', async () => {
    const [rejected, held, unknown, other] = [
      await caseIn('rejected'),
      await caseIn('held'),
      await caseIn('citizen_not_found'),
      (await cases.report({}, { idEvento: 307 })).id,
    ]
    await putCase(snvs, other, 'rejected')
    expect((await resend({ states: ['rejected', 'held'], event_id: 999 })).body).toEqual({ count: 2 })
    const seen = await Promise.all([rejected, held, unknown, other].map((id) => cases.get(id)))
    expect(seen.map(({ state, revision }) => `${state} ${revision}`)).toEqual([
      'queued 2',
      'queued 2',
      'citizen_not_found 1',
      'rejected 1',
    ])
    expect((await entries(held)).map(({ change_type }) => change_type)).toEqual(['report', 'resend'])
    expect((await resend({ states: ['rejected'], event_id: 999 })).body).toEqual({ count: 0 })
  })

  test("knows days in the clinic's zone", async () => {
    snvs.setNow('2026-11-23T02:59:59Z') // the 22nd in Buenos Aires
    const id = await caseIn('rejected')
    snvs.setNow(NOW)
    const days = (created_from: string, created_to: string) =>
      resend({ states: ['rejected'], created_from, created_to })
    expect((await days('2026-11-23', '2026-11-23')).body.count).toBe(0)
    expect((await days('2026-11-22', '2026-11-22')).body.count).toBe(1)
    expect((await cases.get(id)).state).toBe('queued')
  })

  test('takes a hundred in the statements of one, and its log is whole', async () => {
    const ids = []
    for (let i = 0; i < 100; i++) ids.push(await caseIn('held'))
    expect((await resend({ states: ['held'] })).body).toEqual({ count: 100 })
    const broken = await asSuperuser(
      snvs,
      `select from platform.change_log l join platform.chains c using (tenant_id, chain_id)
        where chain_id = any ($1::uuid[]) and l.revision = 2 and l.hash <> c.hash`,
      [ids],
    )
    expect(broken).toHaveLength(0)
  })

  test('of a state that may not be sent again is refused', async () => {
    expect((await resend({ states: ['in_doubt'] })).body.code).toBe('invalid_input')
  })
})
