import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import { canariesIn, CANARY, newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { CASES, caseOf, EVENT, newReference, reportOf, type CaseOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
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

const post = (body: unknown) => clinic.rest('POST', CASES, body)
const stored = async () => {
  const [row] = await asSuperuser<{ count: number }>(
    snvs,
    'select count(*)::int from snvs.cases where tenant_id = $1',
    [clinic.id],
  )
  return row?.count
}

describe('a report', () => {
  test("as the source's example has it is queued, without a word of its person", async () => {
    const { status, body, headers } = await post({ source_reference: 'HC-1', ...reportOf() })
    expect([status, headers.get('etag')]).toEqual([202, '"1"'])
    expect(body).toMatchObject({
      source_reference: 'HC-1',
      state: 'queued',
      held_because: null,
      id_caso: null,
      errors: null,
      group_id: 999,
      event_id: 999,
      classification_id: 999,
      paper_date: '2000-01-01',
      establishment: '10064902100000',
      new_episode: false,
      attempts: [],
      created_at: NOW,
      revision: 1,
    })
    expect(canariesIn(JSON.stringify(body))).toEqual([])
    const [job] = await asSuperuser<{ data: unknown }>(snvs, 'select data from jobs.job where data::text like $1', [
      `%${clinic.id}%`,
    ])
    expect(canariesIn(JSON.stringify(job?.data ?? {}))).toEqual([])
  })

  test('is kept as it was said, and given back whole to who may read it', async () => {
    const { id } = await cases.report({ numeroDocumento: 'm20555666', seDeclaraPuebloIndigena: 'si' })
    const whole = await cases.get(id, true)
    expect(whole.report).toEqual(reportOf({ numeroDocumento: 'm20555666', seDeclaraPuebloIndigena: 'Sí' }))
    expect(whole.person).toEqual({ initials: 'Z. Z.', document_end: '666' })
  })

  test("that names no establishment comes from the desk's", async () => {
    const faulty = await post({ source_reference: newReference(), ...reportOf({}, { idEstablecimientoCarga: null }) })
    expect(faulty.body.errors.map(({ path }: { path: string }) => path)).toEqual([
      'eventoCasoNominal.idEstablecimientoCarga',
    ])
    await cases.desk({ establishment: '10064902100001' })
    expect(await cases.report({}, { idEstablecimientoCarga: null })).toMatchObject({ establishment: '10064902100001' })
  })

  test('is refused while nobody has said to which registry it goes', async () => {
    clinic = await snvs.newTenant()
    expect(await post({ source_reference: 'HC-1', ...reportOf() })).toMatchObject({
      status: 422,
      body: { code: 'desk_not_set' },
    })
  })

  test.each([
    ['without a key', {}, 401, 'unauthenticated'],
    ['with a key that may only read', null, 403, 'forbidden'],
  ])('%s is refused', async (_who, provided, status, code) => {
    const headers = provided ?? { 'x-api-key': await clinic.newKey(['cases:read', 'cases:read-personal', 'admin']) }
    const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
    const answer = await snvs.service.app.request(CASES, { ...request, body: JSON.stringify({}) })
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code])
  })

  test('with a field that the source does not know is refused, and so is one without its reference', async () => {
    const unknown = await post({ source_reference: 'HC-1', ...reportOf({ ocupacion: 'x' }) })
    expect(unknown).toMatchObject({
      status: 422,
      body: { code: 'invalid_input', errors: [{ path: 'ciudadano.ocupacion' }] },
    })
    expect(await post(reportOf())).toMatchObject({ status: 422, body: { code: 'invalid_input' } })
    expect(await stored()).toBe(0)
  })
})

describe('a report that comes again', () => {
  test('under its reference is the same case, also where it is written otherwise', async () => {
    const first = await post({ source_reference: 'HC-7', ...reportOf({ personaACargo: null }) })
    const { personaACargo, ...without } = CANARY
    const again = await post({
      source_reference: ' HC-7 ',
      ciudadano: { ...without, tipoDocumento: '1', fechaNacimiento: '1913-08-13' },
      eventoCasoNominal: { ...EVENT, idEvento: '999' },
    })
    expect([again.status, again.body]).toEqual([202, first.body])
    expect(await stored()).toBe(1)
  })

  test('with something else to say is refused, with the case that it would be', async () => {
    const first = await post({ source_reference: 'HC-8', ...reportOf() })
    const other = await post({ source_reference: 'HC-8', ...reportOf({ telefono: '011-4224-0098' }) })
    expect(other).toMatchObject({ status: 409, body: { code: 'source_reference_taken' } })
    expect(other.body.errors).toEqual([{ path: 'case_id', message: first.body.id }])
  })

  test('of the same person and event is refused with the first one, in capitals or not, unless it is a new episode', async () => {
    const numeroDocumento = `M${newDocument()}`
    const first = await cases.report({ numeroDocumento })
    const body = { source_reference: newReference(), ...reportOf({ numeroDocumento: numeroDocumento.toLowerCase() }) }
    const second = await post(body)
    expect(second).toMatchObject({ status: 409, body: { code: 'case_already_reported' } })
    expect(second.body.detail).toContain(first.id)
    expect(second.body.errors).toEqual([{ path: 'case_id', message: first.id }])
    expect((await post({ ...body, new_episode: true })).status).toBe(202)
    // a third one is measured by the first
    expect((await post({ ...body, source_reference: newReference() })).body.errors[0].message).toBe(first.id)
  })

  test('is another case for another event, another sex, another tenant, and after the first was cancelled', async () => {
    const numeroDocumento = newDocument()
    const first = await cases.report({ numeroDocumento })
    await cases.report({ numeroDocumento }, { idEvento: 998 })
    await cases.report({ numeroDocumento, sexo: 'M' })
    const other = caseOf(await snvs.newTenant())
    await other.desk()
    await other.report({ numeroDocumento })
    await putCase(snvs, first.id, 'cancelled')
    await cases.report({ numeroDocumento })
  })

  test('of people without a document number is never taken for one of another', async () => {
    const nobody = {
      tipoDocumento: 9,
      numeroDocumento: null,
      personaACargo: { tipoDocumento: 1, numeroDocumento: '20111222', vinculo: 2 },
    }
    const [one, two] = [await cases.report(nobody), await cases.report({ ...nobody, nombre: 'Zqxj Otro' })]
    expect(one.id).not.toBe(two.id)
    expect((await cases.get(one.id)).person.document_end).toBeNull()
  })

  test('sixteen times at once is one case', async () => {
    for (let round = 1; round <= 3; round++) {
      const body = { source_reference: `HC-16-${round}`, ...reportOf({ numeroDocumento: newDocument() }) }
      const answers = await Promise.all(Array.from({ length: 16 }, () => post(body)))
      expect(new Set(answers.map(({ status, body: { id } }) => `${status} ${id}`)).size).toBe(1)
      expect([answers[0]?.status, await stored()]).toEqual([202, round])
    }
  })

  test('sixteen times at once under references of their own is one case, and it is named to the others', async () => {
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => post({ source_reference: newReference(), ...reportOf() })),
    )
    const [won] = answers.filter(({ status }) => status === 202)
    const lost = answers.filter(({ status }) => status === 409)
    expect([lost.length, await stored()]).toEqual([15, 1])
    for (const { body } of lost)
      expect(body).toMatchObject({ code: 'case_already_reported', errors: [{ message: won?.body.id }] })
  })

  test('with one Idempotency-Key is answered as before, and what is kept for that holds nobody', async () => {
    const once = { 'idempotency-key': 'one-wish' }
    const body = { source_reference: newReference(), ...reportOf({ apellido: 'Inolvidable' }) }
    const first = await clinic.rest('POST', CASES, body, once)
    expect((await clinic.rest('POST', CASES, body, once)).body).toEqual(first.body)
    const [remaining] = await asSuperuser<{ answer: string; asked: Buffer }>(
      snvs,
      'select answer::text, asked from platform.idempotency_keys where tenant_id = $1',
      [clinic.id],
    )
    // who knows all but the document number cannot try numbers until one fits
    const { ciudadano, eventoCasoNominal, source_reference } = body
    const input = { source_reference, new_episode: false, ciudadano, eventoCasoNominal }
    const guessed = createHash('sha256').update(`POST ${CASES}\n${canonicalJson(input)}`)
    expect(remaining?.asked.equals(guessed.digest())).toBe(false)
    const other = { ...body, ciudadano: { ...ciudadano, numeroDocumento: newDocument() } }
    expect((await clinic.rest('POST', CASES, other, once)).body.code).toBe('idempotency_key_reused')
    expect(remaining?.answer).toContain(first.body.id)
    expect(remaining?.answer).not.toContain('Inolvidable')
  })
})
