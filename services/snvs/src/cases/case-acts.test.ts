import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CASE_ACTS, type CaseAct } from '@vigencia/domain/case-reports/case-acts.ts'
import type { CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsAnswer, SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

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

let numbers = 2_200_000
const INPUTS: Readonly<Record<CaseAct, () => object>> = {
  correct: () => reportOf({ numeroDocumento: newDocument() }),
  resend: () => ({}),
  resolve: () => ({ resolution: 'was_sent', id_caso: (numbers += 1) }),
  cancel: () => ({ reason: 'Otro paciente' }),
  acknowledge: () => ({}),
  dispute: () => ({ reason: 'not_our_person' }),
}
const act = (name: CaseAct, id: string): Promise<SnvsAnswer> =>
  name === 'correct'
    ? clinic.rest('PUT', `${CASES}/${id}`, INPUTS.correct())
    : clinic.rest('POST', `${CASES}/${id}/${name}`, INPUTS[name]())
const must = async (name: CaseAct, id: string) => expect((await act(name, id)).status, name).toBe(200)

/** A case that was led there, and what a person may do to it then. */
const SITUATIONS: Readonly<Record<string, { state: CaseState; by?: (id: string) => Promise<unknown>; acts: string }>> =
  {
    queued: { state: 'queued', acts: 'correct cancel' },
    sending: { state: 'sending', acts: '' },
    reported: { state: 'reported', acts: 'correct cancel' },
    'reported, and corrected since': {
      state: 'reported',
      by: (id) => must('correct', id),
      acts: 'correct cancel acknowledge',
    },
    'reported by mistake': { state: 'reported', by: (id) => must('cancel', id), acts: 'correct cancel acknowledge' },
    'reported, and purged': { state: 'reported', by: (id) => purge(id), acts: '' },
    'resolved as sent': { state: 'in_doubt', by: (id) => must('resolve', id), acts: 'correct resolve cancel' },
    'resolved as sent, and a sample went out since': {
      state: 'in_doubt',
      by: async (id) => {
        await must('resolve', id)
        await laboratoryOf(clinic).sample(id)
        await asSuperuser(snvs, 'update snvs.lab_reports set attempt_count = 1 where case_id = $1', [id])
      },
      acts: 'correct cancel',
    },
    'resolved as not sent': {
      state: 'in_doubt',
      by: (id) => clinic.rest('POST', `${CASES}/${id}/resolve`, { resolution: 'was_not_sent' }),
      acts: 'correct resolve cancel',
    },
    adopted: { state: 'adopted', acts: 'correct cancel acknowledge dispute' },
    'adopted, and acknowledged': {
      state: 'adopted',
      by: (id) => must('acknowledge', id),
      acts: 'correct cancel dispute',
    },
    rejected: { state: 'rejected', acts: 'correct resend cancel' },
    'not found': { state: 'citizen_not_found', acts: 'correct resend cancel' },
    'in doubt': { state: 'in_doubt', acts: 'resolve' },
    'in doubt for another person': { state: 'adopted', by: (id) => must('dispute', id), acts: 'resolve cancel' },
    held: { state: 'held', acts: 'correct resend cancel' },
    cancelled: { state: 'cancelled', acts: '' },
  }
type Situation = keyof typeof SITUATIONS

const purge = (id: string) =>
  asSuperuser(
    snvs,
    `update snvs.cases set sealed = null, key_version = null, guardian = null, guardian_document = null, purged_at = now()
      where id = $1`,
    [id],
  )

async function caseThat(situation: Situation): Promise<string> {
  const { state, by } = SITUATIONS[situation] as (typeof SITUATIONS)[string]
  const { id } = await cases.report()
  if (state !== 'queued') await putCase(snvs, id, state)
  await by?.(id)
  return id
}

describe.each(Object.entries(SITUATIONS))('a case that is %s', (situation, { acts }) => {
  test.each(CASE_ACTS.map((name) => [name, acts.split(' ').includes(name)] as const))(
    'is for %s: %s; and a refusal names what is for it, and only that',
    async (name, allowed) => {
      const id = await caseThat(situation)
      const before = await cases.get(id)
      const answer = await act(name, id)
      if (allowed) {
        expect([answer.status, answer.body.revision]).toEqual([200, before.revision + 1])
        return
      }
      expect([409, 422]).toContain(answer.status)
      expect(['case_cannot_move', 'report_purged']).toContain(answer.body.code)
      expect(await cases.get(id)).toEqual(before)
      const named = /What works now: ([a-z, ]+)\./.exec(answer.body.detail)?.[1]?.split(', ') ?? []
      expect(named.join(' ')).toBe(acts)
      if (named.length === 0)
        expect(answer.body.detail).toMatch(/again in a minute|anew under another source_reference|by hand in SISA/)
    },
  )
})

test('a case that nobody or somebody else has is not found, by whatever act', async () => {
  const other = await snvs.newTenant()
  await caseOf(other).desk()
  const { id } = await caseOf(other).report()
  const unknown = '00000000-0000-4000-8000-000000000000'
  for (const name of CASE_ACTS) {
    const [theirs, nobodys] = [await act(name, id), await act(name, unknown)]
    expect([theirs.status, nobodys.status, theirs.body.code]).toEqual([404, 404, 'case_not_found'])
    expect(theirs.body.detail.replace(id, unknown)).toBe(nobodys.body.detail)
  }
})

describe('a report that another case stands in the way of', () => {
  const body = (reference: string, fields: Readonly<Record<string, unknown>>) => ({
    source_reference: reference,
    ...reportOf(fields),
  })
  const WAYS = [
    'queued',
    'sending',
    'reported',
    'reported, and purged',
    'adopted',
    'rejected',
    'in doubt',
    'held',
  ] as const

  /** Does what a refusal names. What it names works, or it says that nothing does yet. */
  async function follow(detail: string, id: string, input: ReturnType<typeof body>): Promise<string[]> {
    const done: string[] = []
    const { source_reference: _, ...report } = input
    if (detail.includes(`PUT ${CASES}/${id}`)) {
      expect((await clinic.rest('PUT', `${CASES}/${id}`, report)).status).toBe(200)
      done.push('put')
    }
    if (detail.includes(`POST ${CASES}/${id}/resolve`)) {
      await must('resolve', id)
      done.push('resolve')
    }
    const own = { ...input, source_reference: `${input.source_reference}-own` }
    if (/a source_reference of its own/.test(detail) && !/new_episode/.test(detail)) {
      expect((await clinic.rest('POST', CASES, own)).status).toBe(202)
      done.push('own reference')
    }
    if (/new_episode/.test(detail)) {
      expect((await clinic.rest('POST', CASES, { ...own, new_episode: true })).status).toBe(202)
      done.push('new episode')
    }
    if (/again in a minute/.test(detail)) done.push('wait')
    return done
  }

  test.each(WAYS)('under its reference, and is %s: what is named works', async (situation) => {
    const id = await caseThat(situation)
    const { source_reference } = await cases.get(id)
    const { report } = await cases.get(id, true)
    const numeroDocumento = report?.ciudadano.numeroDocumento ?? newDocument()
    const input = body(source_reference, { numeroDocumento, telefono: '011-4224-0001' })
    const refused = await clinic.rest('POST', CASES, input)
    expect([refused.status, refused.body.code]).toEqual([409, 'source_reference_taken'])
    expect(refused.body.errors).toEqual([{ path: 'case_id', message: id }])
    expect(await follow(refused.body.detail, id, input)).not.toEqual([])
  })

  test('under its reference, and is cancelled, is taken under another one', async () => {
    const id = await caseThat('cancelled')
    const { source_reference } = await cases.get(id)
    const input = body(source_reference, { numeroDocumento: newDocument() })
    const { body: problem } = await clinic.rest('POST', CASES, input)
    expect(await follow(problem.detail, id, input)).toEqual(['own reference'])
  })

  test.each(WAYS.filter((one) => one !== 'reported, and purged'))(
    'by its person and event, and is %s: what is named works',
    async (situation) => {
      const id = await caseThat(situation)
      const { report } = await cases.get(id, true)
      const input = body(`HC-again-${numbers}`, { numeroDocumento: report.ciudadano.numeroDocumento })
      const refused = await clinic.rest('POST', CASES, input)
      expect([refused.status, refused.body.code]).toEqual([409, 'case_already_reported'])
      expect(await follow(refused.body.detail, id, input)).toContain('new episode')
    },
  )
})
