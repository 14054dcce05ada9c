import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CASE_STATES, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { caseOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T15:00:00Z')
})
afterAll(() => snvs.close())
beforeEach(async () => {
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk()
})

const exported = (document: string) => clinic.rest('POST', '/v1/snvs/citizens/export', { document })
const erase = (document: string) => clinic.rest('POST', '/v1/snvs/citizens/erase', { document })

describe('an export', () => {
  test('gives out every case of one citizen whole, and of nobody else, and is written down', async () => {
    const numeroDocumento = newDocument()
    const made = []
    for (const idEvento of [307, 308]) made.push(await cases.report({ numeroDocumento }, { idEvento }))
    await cases.report()
    const { status, body } = await exported(numeroDocumento)
    expect(status).toBe(200)
    expect(body.cases.map((one: { event_id: number }) => one.event_id).toSorted()).toEqual([307, 308])
    expect(body.cases[0].report.ciudadano.numeroDocumento).toBe(numeroDocumento)
    const reads = await asSuperuser<{ case_id: string }>(
      snvs,
      "select case_id from snvs.reads where tenant_id = $1 and why = 'export'",
      [clinic.id],
    )
    expect(reads.map(({ case_id }) => case_id).toSorted()).toEqual(made.map(({ id }) => id).toSorted())
  })

  test('of somebody unknown is empty; nobody but an administrator may ask', async () => {
    expect((await exported(newDocument())).body).toEqual({ cases: [], in_charge_of: [], samples: [], results: [] })
    const key = { 'x-api-key': await clinic.newKey(['cases:read', 'cases:read-personal', 'cases:write']) }
    for (const what of ['export', 'erase'])
      expect((await clinic.rest('POST', `/v1/snvs/citizens/${what}`, { document: '1' }, key)).status).toBe(403)
  })
})

describe('an erasure', () => {
  const BECOMES: Readonly<Record<CaseState, CaseState | null>> = {
    queued: 'cancelled',
    held: 'cancelled',
    rejected: 'cancelled',
    citizen_not_found: 'cancelled',
    reported: 'reported',
    cancelled: 'cancelled',
    adopted: null,
    sending: null,
    in_doubt: null,
  }

  test.each(CASE_STATES.map((state) => [state, BECOMES[state]] as const))(
    'of a case that is %s leaves it %s, or says why not',
    async (state, becomes) => {
      const numeroDocumento = newDocument()
      const { id } = await cases.report({ numeroDocumento })
      if (state !== 'queued') await putCase(snvs, id, state)
      const { body } = await erase(numeroDocumento)
      const whole = await cases.get(id, true)
      if (becomes === null) {
        expect(body).toEqual({
          erased: [],
          laboratory_left: [],
          left: [{ case_id: id, state, role: 'citizen', why: expect.stringMatching(/: /) }],
        })
        expect(whole.report).not.toBeNull()
      } else {
        expect(body).toEqual({
          erased: [{ case_id: id, state: becomes, role: 'citizen' }],
          left: [],
          laboratory_left: [],
        })
        expect(whole).toMatchObject({ state: becomes, report: null, person: null, purged_at: '2026-11-22T15:00:00Z' })
        expect((await exported(numeroDocumento)).body.cases).toEqual([])
      }
      expect((await erase(numeroDocumento)).body.erased).toEqual([])
    },
  )

  test('of an adopted case follows its acknowledgement, and touches nobody else', async () => {
    const numeroDocumento = newDocument()
    const { id } = await cases.report({ numeroDocumento })
    const other = await cases.report()
    await putCase(snvs, id, 'adopted')
    await clinic.rest('POST', `/v1/snvs/cases/${id}/acknowledge`)
    expect((await erase(numeroDocumento)).body.erased).toEqual([{ case_id: id, state: 'adopted', role: 'citizen' }])
    expect((await cases.get(other.id)).person).not.toBeNull()
  })
})
