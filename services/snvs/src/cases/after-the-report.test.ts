import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'
import { workOf } from '@vigencia/testing/stack/work-of.ts'
import { purgeDue } from './purge-cases.ts'

const NOW = '2026-11-22T15:00:00Z'

let snvs: TestSnvs
let clinic: SnvsTenant
let cases: CaseOf
let numeroDocumento: string
let id: string
let reference: string
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
})
afterAll(() => snvs.close())
beforeEach(async () => {
  snvs.setNow(NOW)
  clinic = await snvs.newTenant()
  cases = caseOf(clinic)
  await cases.desk({ purge_after_days: 7 })
  numeroDocumento = newDocument()
  const made = await cases.report({ numeroDocumento })
  id = made.id
  reference = made.source_reference
  await putCase(snvs, id, 'reported')
})

const put = (ciudadano: object, event: object = {}) =>
  clinic.rest('PUT', `${CASES}/${id}`, reportOf({ numeroDocumento, ...ciudadano }, event as Record<string, unknown>))
const act = (name: string, input: object = {}, of = id) => clinic.rest('POST', `${CASES}/${of}/${name}`, input)
const purge = async (at: string) => {
  snvs.setNow(at)
  return workOf(snvs, clinic).change((work) => purgeDue(work))
}
const digestOf = async () => {
  const [row] = await asSuperuser<{ digest: string }>(
    snvs,
    "select encode(content, 'hex') as digest from snvs.cases where id = $1",
    [id],
  )
  return row?.digest
}

describe('a correction of what the registry has', () => {
  test('under the same reference is named PUT, which keeps it as to be entered by hand', async () => {
    const digest = await digestOf()
    const again = { source_reference: reference, ...reportOf({ numeroDocumento, telefono: '011-4224-0001' }) }
    const refused = await clinic.rest('POST', CASES, again)
    expect([refused.status, refused.body.code]).toEqual([409, 'source_reference_taken'])
    expect(refused.body.detail).toContain(`PUT ${CASES}/${id}`)
    const { status, body } = await put({ telefono: '011-4224-0001' })
    expect([status, body.state, body.pending_manual]).toEqual([200, 'reported', ['ciudadano.telefono']])
    expect(await digestOf()).toBe(digest)
    const seen = await cases.get(id)
    expect([seen.correction, seen.report]).toEqual([null, null])
    const whole = await cases.get(id, true)
    expect([whole.report.ciudadano.telefono, whole.correction.report.ciudadano.telefono]).toEqual([
      reportOf().ciudadano.telefono,
      '011-4224-0001',
    ])
  })

  test('suspected, now confirmed: the classification waits, and is the case once it is acknowledged', async () => {
    await put({}, { idClasificacionManualCaso: 998 })
    expect(await cases.get(id)).toMatchObject({
      classification_id: 999,
      pending_manual: ['eventoCasoNominal.idClasificacionManualCaso'],
    })
    const { body } = await act('acknowledge')
    expect(body).toMatchObject({ classification_id: 998, pending_manual: null, acknowledged_at: NOW })
    expect((await put({}, { idClasificacionManualCaso: 998 })).body.pending_manual).toBeNull()
  })

  test('takes the place of the one before, and goes where it says again what was sent', async () => {
    await put({ telefono: '011-4224-0001' })
    expect((await put({ mail: 'otra@zqxj.example' })).body.pending_manual).toEqual(['ciudadano.mail'])
    const before = (await cases.get(id)).revision
    expect((await put({})).body).toMatchObject({ pending_manual: null, revision: before + 1 })
    expect((await put({})).body.revision).toBe(before + 1)
  })

  test('is not purged until it is acknowledged, and afterwards nothing can be corrected', async () => {
    await put({ telefono: '011-4224-0001' })
    expect(await purge('2026-12-22T15:00:00Z')).toBe(0)
    expect(
      (await clinic.rest('POST', '/v1/snvs/citizens/erase', { document: numeroDocumento })).body.left,
    ).toMatchObject([{ case_id: id, why: expect.stringContaining('acknowledge') }])
    await act('acknowledge')
    expect(await purge('2026-12-29T14:59:59Z')).toBe(0)
    expect(await purge('2026-12-29T15:00:00Z')).toBe(1)
    const refused = await put({ telefono: '011-4224-0002' })
    expect([refused.status, refused.body.code]).toEqual([409, 'report_purged'])
    expect(refused.body.detail).toContain('by hand in SISA')
  })

  test('to a person and event that is another case is refused', async () => {
    const other = await cases.report()
    const theirs = (await cases.get(other.id, true)).report.ciudadano.numeroDocumento
    const refused = await put({ numeroDocumento: theirs })
    expect([refused.status, refused.body.errors]).toEqual([409, [{ path: 'case_id', message: other.id }]])
  })
})

describe('a report by mistake', () => {
  test('stays reported, with the reason for whoever takes it out of SISA', async () => {
    expect((await act('cancel')).body.detail).toContain('cancel with a reason')
    const { body } = await act('cancel', { reason: 'Era de Zqxjotra' })
    expect(body).toMatchObject({ state: 'reported', pending_manual: ['cancel'] })
    expect((await cases.get(id, true)).correction).toEqual({ report: null, reason: 'Era de Zqxjotra' })
    expect((await act('acknowledge')).body).toMatchObject({ state: 'reported', pending_manual: null })
    expect((await cases.get(id, true)).correction).toBeNull()
  })
})

describe('a resolution', () => {
  const resolve = (input: object, of = id) => act('resolve', input, of)
  const sent = (id_caso: number, of = id) => resolve({ resolution: 'was_sent', id_caso }, of)
  const unsent = () => resolve({ resolution: 'was_not_sent' })
  beforeEach(() => putCase(snvs, id, 'in_doubt'))

  test.each([1, 9_999])('with the number %s is refused: the registry has none so low', async (low) => {
    const { status, body } = await sent(low)
    expect([status, body.errors[0].path]).toEqual([422, 'id_caso'])
  })

  test("with another case's number is refused, and that case is named", async () => {
    const other = await cases.report()
    await putCase(snvs, other.id, 'reported')
    const { status, body } = await sent(2_106_719)
    expect([status, body.code, body.errors]).toEqual([409, 'id_caso_taken', [{ path: 'case_id', message: other.id }]])
    expect((await sent(2_106_720)).status).toBe(200)
  })

  test('can be changed: another number, and not sent after all, and sent after all', async () => {
    expect((await sent(2_106_720)).body).toMatchObject({ state: 'reported', id_caso: 2_106_720 })
    expect((await sent(2_106_721)).body).toMatchObject({ state: 'reported', id_caso: 2_106_721 })
    expect((await unsent()).body).toMatchObject({ state: 'queued', id_caso: null, reported_at: null })
    expect((await unsent()).body).toMatchObject({ state: 'queued', resolution: 'was_not_sent' })
    expect((await sent(2_106_722)).body).toMatchObject({ state: 'reported', id_caso: 2_106_722 })
  })

  test('cannot be changed once the next attempt has begun, or the report is purged', async () => {
    await unsent()
    await asSuperuser(snvs, 'update snvs.cases set fence = fence + 1 where id = $1', [id])
    expect((await sent(2_106_720)).body.code).toBe('case_cannot_move')
    await putCase(snvs, id, 'in_doubt')
    expect((await sent(2_106_720)).status).toBe(200)
    expect(await purge('2026-12-22T15:00:00Z')).toBe(1)
    expect((await unsent()).body.code).toBe('case_cannot_move')
  })

  test('as not sent sends what was corrected meanwhile, and cancels what was a mistake', async () => {
    await sent(2_106_720)
    await put({ telefono: '011-4224-0001' })
    expect((await unsent()).body).toMatchObject({ state: 'queued', pending_manual: null })
    expect((await cases.get(id, true)).report.ciudadano.telefono).toBe('011-4224-0001')
    await sent(2_106_721)
    await act('cancel', { reason: 'Otra' })
    expect((await unsent()).body).toMatchObject({ state: 'cancelled', pending_manual: null })
  })
})

describe("an adopted case that is not our person's", () => {
  beforeEach(() => putCase(snvs, id, 'adopted'))
  const dispute = () => act('dispute', { reason: 'not_our_person' })

  test('is disputed, and ends by the number that a person got in SISA', async () => {
    expect((await dispute()).body).toMatchObject({
      state: 'in_doubt',
      doubt_because: 'not_our_person',
      id_caso: null,
      reported_at: null,
    })
    const { body } = await act('resolve', { resolution: 'was_sent', id_caso: 2_106_730 })
    expect(body).toMatchObject({ state: 'reported', id_caso: 2_106_730, doubt_because: null })
  })

  test('or is cancelled, and is erased with its person', async () => {
    await dispute()
    expect((await act('cancel')).body).toMatchObject({ state: 'cancelled', doubt_because: null })
    const other = await cases.report({ numeroDocumento })
    await putCase(snvs, other.id, 'adopted')
    await act('dispute', { reason: 'not_our_person' }, other.id)
    const { body } = await clinic.rest('POST', '/v1/snvs/citizens/erase', { document: numeroDocumento })
    expect([body.erased.length, body.left]).toEqual([2, []])
  })

  test('can be disputed after it was acknowledged, until the purge', async () => {
    await act('acknowledge')
    expect(await purge('2026-12-22T15:00:00Z')).toBe(1)
    expect((await dispute()).body.code).toBe('case_cannot_move')
  })
})
