import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { CASES, caseOf, newReference } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { laboratoryOf, resultOf, SAMPLES, sampleOf } from '@vigencia/testing/fixtures/cases/laboratory.ts'
import { putCase } from '@vigencia/testing/fixtures/cases/put-case.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

let snvs: TestSnvs
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow('2026-11-22T12:00:00Z')
})
afterAll(() => snvs.close())

async function clinicWithCase(desk: object = {}) {
  const clinic = await snvs.newTenant()
  const its = caseOf(clinic)
  await its.desk({ establishment: '10064902100000', ...desk })
  return { clinic, its, lab: laboratoryOf(clinic), caseId: (await its.report()).id as string }
}

const post = (clinic: SnvsTenant, caseId: string, fields: object = {}, more: object = {}) =>
  clinic.rest('POST', `${CASES}/${caseId}/samples`, {
    source_reference: newReference(),
    eventoMuestra: sampleOf(fields as Record<string, unknown>),
    ...more,
  })

describe('a sample', () => {
  test('of a case without a number waits for it', async () => {
    const { lab, caseId } = await clinicWithCase()
    expect(await lab.sample(caseId)).toMatchObject({
      state: 'waiting_for_case',
      case_id: caseId,
      id_caso: null,
      event_id: 999,
      id_muestra: 272,
      id_tipo_muestra: 4,
      day: '2026-11-20',
    })
  })

  test('of a case that was made elsewhere is queued at once', async () => {
    const { clinic } = await clinicWithCase()
    const order = { id_caso: 2_106_719, source_reference: newReference(), eventoMuestra: sampleOf() }
    const { status, body } = await clinic.rest('POST', SAMPLES, order)
    expect([status, body.state, body.case_id, body.id_caso]).toEqual([202, 'queued', null, 2_106_719])
    expect((await clinic.rest('POST', SAMPLES, order)).body.id).toBe(body.id)
  })

  test('what it leaves out is what every known client sends, and the establishment is that of the desk', async () => {
    const { clinic, lab, caseId } = await clinicWithCase()
    const { id } = await lab.sample(caseId, { idEstablecimientoToma: null })
    expect((await lab.getSample(id, true)).report).toEqual({
      adecuada: true,
      aislamiento: false,
      muestra: true,
      fechaToma: '2026-11-20',
      idEstablecimientoToma: '10064902100000',
      idMuestra: 272,
      idtipoMuestra: 4,
    })
    await caseOf(clinic).desk({ establishment: '10064902100000', sisa_establishment: 140_618 })
    const other = await lab.sample(caseId, { idEstablecimientoToma: null, idMuestra: 276 })
    expect((await lab.getSample(other.id, true)).report.idEstablecimientoToma).toBe(140_618)
  })

  test('names every fault under the name of the registry', async () => {
    const { clinic, caseId } = await clinicWithCase()
    const { status, body } = await post(clinic, caseId, { fechaToma: '20/11/2026', idMuestra: 'x', adecuada: 'si' })
    expect([status, body.code]).toEqual([422, 'report_faulty'])
    expect(body.errors.map((one: { path: string }) => one.path).toSorted()).toEqual([
      'adecuada',
      'fechaToma',
      'idMuestra',
    ])
  })

  test('that comes twice with one reference is one, and with another content it is refused', async () => {
    const { clinic, caseId } = await clinicWithCase()
    const reference = { source_reference: newReference() }
    const [one, other] = await Promise.all([post(clinic, caseId, {}, reference), post(clinic, caseId, {}, reference)])
    expect(other.body.id).toBe(one.body.id)
    const changed = await post(clinic, caseId, { idMuestra: 276 }, reference)
    expect([changed.status, changed.body.code]).toEqual([409, 'source_reference_taken'])
  })

  test('of the kind that the case has already is refused with its id, unless a new one is said', async () => {
    const { clinic, lab, caseId } = await clinicWithCase()
    const { id } = await lab.sample(caseId)
    const second = await post(clinic, caseId)
    expect([second.status, second.body.code]).toEqual([409, 'sample_already_reported'])
    expect(second.body.errors).toEqual([expect.objectContaining({ path: 'sample_id', message: id })])
    expect((await post(clinic, caseId, {}, { new_sample: true })).status).toBe(202)
    expect((await post(clinic, caseId, { idtipoMuestra: 3 })).status).toBe(202)
    await clinic.rest('POST', `${SAMPLES}/${id}/cancel`, {})
    expect((await post(clinic, caseId)).status).toBe(202)
  })

  test('two at once of one kind are one', async () => {
    const { clinic, caseId } = await clinicWithCase()
    const both = await Promise.all([post(clinic, caseId), post(clinic, caseId)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409])
  })

  test('is refused where the operator has set no address for it', async () => {
    const { clinic, caseId } = await clinicWithCase()
    await caseOf(clinic).desk({ registry: 'production', credentials: { app_id: 'a', app_key: 'b' } })
    const { status, body } = await post(clinic, caseId)
    expect([status, body.code]).toEqual([422, 'desk_not_set'])
  })
})

describe('a result', () => {
  test('waits for its sample, and has the event of its case unless told', async () => {
    const { lab, caseId } = await clinicWithCase()
    const { id } = await lab.sample(caseId)
    const made = await lab.result(id, { idEvento: null })
    expect(made).toMatchObject({ state: 'waiting_for_sample', sample_id: id, event_id: 999, id_prueba: 1076 })
    expect((await lab.getResult(made.id, true)).report).toEqual({
      ...resultOf(),
      idEvento: 999,
      derivada: false,
      idDerivacion: null,
      fechaRecepcion: null,
      noApta: true,
    })
  })

  test('of a sample has as many others beside it as there are', async () => {
    const { lab, caseId } = await clinicWithCase()
    const { id } = await lab.sample(caseId)
    await lab.result(id)
    expect((await lab.result(id)).state).toBe('waiting_for_sample')
  })

  test('over the path of its case is the same as over the short one', async () => {
    const { clinic, lab, caseId } = await clinicWithCase()
    const { id } = await lab.sample(caseId)
    const order = { source_reference: newReference(), pruebaMuestra: resultOf() }
    const { status, body } = await clinic.rest('POST', `${CASES}/${caseId}/samples/${id}/results`, order)
    expect([status, body.sample_id, body.state]).toEqual([202, id, 'waiting_for_sample'])
    expect((await clinic.rest('POST', `${SAMPLES}/${id}/results`, order)).body.id).toBe(body.id)
  })

  test("over the path of a case that is not its sample's is 404, and nothing is kept", async () => {
    const { clinic, its, lab, caseId } = await clinicWithCase()
    const { id } = await lab.sample(caseId)
    const other = (await its.report()).id as string
    const elsewhere = { id_caso: 2_106_720, source_reference: newReference(), eventoMuestra: sampleOf() }
    const ofNoCase = (await clinic.rest('POST', SAMPLES, elsewhere)).body.id as string
    const order = { source_reference: newReference(), pruebaMuestra: resultOf() }
    for (const path of [`${other}/samples/${id}`, `${caseId}/samples/${ofNoCase}`]) {
      const { status, body } = await clinic.rest('POST', `${CASES}/${path}/results`, order)
      expect([status, body.code]).toEqual([404, 'sample_not_found'])
    }
    expect((await clinic.rest('GET', '/v1/snvs/results')).body.total).toBe(0)
    expect((await lab.result(ofNoCase)).sample_id).toBe(ofNoCase)
  })

  test('by the item has the codes of the lab map', async () => {
    const { clinic, lab, caseId } = await clinicWithCase()
    const map = 'item,event_id,sample_id,sample_type_id,test_type_id,test_id\nPCR,307,294,4,739,1087\n'
    await clinic.rest('POST', '/v1/snvs/lab-map/import', map, { 'content-type': 'text/csv' })
    const codes = { idMuestra: null, idtipoMuestra: null }
    const sample = await lab.sample(caseId, codes, { item: 'PCR' })
    expect(sample).toMatchObject({ item: 'PCR', event_id: 307, id_muestra: 294, id_tipo_muestra: 4 })
    const without = { idPrueba: null, idTipoPrueba: null, idEvento: null }
    expect(await lab.result(sample.id, without, { item: 'PCR' })).toMatchObject({
      item: 'PCR',
      event_id: 307,
      id_tipo_prueba: 739,
      id_prueba: 1087,
    })
  })
})

test('a case that is cancelled takes its samples and their results along', async () => {
  const { clinic, its, lab, caseId } = await clinicWithCase()
  const sample = await lab.sample(caseId)
  const result = await lab.result(sample.id)
  await clinic.rest('POST', `${CASES}/${caseId}/cancel`, {})
  expect((await its.get(caseId)).state).toBe('cancelled')
  expect((await lab.getSample(sample.id)).state).toBe('cancelled')
  expect((await lab.getResult(result.id)).state).toBe('cancelled')
  expect((await post(clinic, caseId)).body.code).toBe('case_cannot_move')
})

test('of what was found no row, list or answer tells, but to those who may read it, and that is written down', async () => {
  const { clinic, lab, caseId } = await clinicWithCase()
  const { id } = await lab.result((await lab.sample(caseId)).id)
  expect((await lab.getResult(id)).report).toBeNull()
  expect((await lab.getResult(id, true)).report.valor).toBe('Zqxjvalor no detectable')
  const reads = await asSuperuser<{ why: string }>(snvs, 'select why from snvs.lab_reads where report_id = $1', [id])
  expect(reads).toEqual([{ why: 'read' }])
  expect(JSON.stringify((await clinic.rest('GET', '/v1/snvs/results')).body)).not.toContain('detectable')
})

test("another clinic's samples are not there", async () => {
  const { lab, caseId } = await clinicWithCase()
  const { id } = await lab.sample(caseId)
  const other = (await clinicWithCase()).clinic
  expect((await other.rest('GET', `${SAMPLES}/${id}`)).status).toBe(404)
  expect((await post(other, caseId)).status).toBe(404)
})

describe('a person who asks for erasure', () => {
  test('is given out samples and results first, and then nothing is left of what was found', async () => {
    const { clinic, its, lab } = await clinicWithCase()
    const numeroDocumento = 'ZQXJ77000111'
    const { id: caseId } = await its.report({ numeroDocumento })
    const sample = await lab.sample(caseId)
    const result = await lab.result(sample.id)
    const document = { document: numeroDocumento }
    const exported = await clinic.rest('POST', '/v1/snvs/citizens/export', document)
    expect(exported.body.samples[0].report.idMuestra).toBe(272)
    expect(exported.body.results[0].report.valor).toBe('Zqxjvalor no detectable')
    await putCase(snvs, caseId, 'reported')
    const { body } = await clinic.rest('POST', '/v1/snvs/citizens/erase', document)
    expect(body.laboratory_left).toEqual([])
    for (const found of [await lab.getSample(sample.id, true), await lab.getResult(result.id, true)])
      expect(found).toMatchObject({ state: 'cancelled', report: null, purged_at: expect.any(String) })
  })

  test('by the number of a case made elsewhere is given out what hangs on it, and it is erased', async () => {
    const { clinic, lab } = await clinicWithCase()
    const order = { id_caso: 2_106_730, source_reference: newReference(), eventoMuestra: sampleOf() }
    const sample = (await clinic.rest('POST', SAMPLES, order)).body.id as string
    const result = (await lab.result(sample)).id as string
    const other = { ...order, id_caso: 2_106_731, source_reference: newReference() }
    const ofAnother = (await clinic.rest('POST', SAMPLES, other)).body.id as string
    const citizen = { id_caso: 2_106_730 }
    const { body } = await clinic.rest('POST', '/v1/snvs/citizens/export', citizen)
    expect(body.samples.map(({ id }: { id: string }) => id)).toEqual([sample])
    expect(body.results.map(({ id }: { id: string }) => id)).toEqual([result])
    expect((await clinic.rest('POST', '/v1/snvs/citizens/erase', citizen)).body.laboratory_left).toEqual([])
    for (const found of [await lab.getSample(sample, true), await lab.getResult(result, true)])
      expect(found).toMatchObject({ state: 'cancelled', report: null, purged_at: expect.any(String) })
    expect(await lab.getSample(ofAnother, true)).toMatchObject({ state: 'queued', purged_at: null })
  })

  test('hears which sample nobody knows the end of', async () => {
    const { clinic, its, lab } = await clinicWithCase()
    const numeroDocumento = 'ZQXJ77000222'
    const { id: caseId } = await its.report({ numeroDocumento })
    const { id } = await lab.sample(caseId)
    await asSuperuser(snvs, "update snvs.lab_reports set state = 'in_doubt', registry = 'stand_in' where id = $1", [id])
    const { body } = await clinic.rest('POST', '/v1/snvs/citizens/erase', { document: numeroDocumento })
    expect(body.laboratory_left).toEqual([{ report_id: id, state: 'in_doubt', why: expect.any(String) }])
  })
})

describe('credentials', () => {
  test('of each API are their own, and none is shown', async () => {
    const { clinic } = await clinicWithCase()
    await caseOf(clinic).desk({ sample_credentials: { app_id: 's', app_key: 'sample-secret' } })
    const { body } = await clinic.rest('GET', '/v1/snvs/desk')
    expect(body).toMatchObject({ has_credentials: true, has_sample_credentials: true, has_result_credentials: false })
    expect(JSON.stringify(body)).not.toContain('secret')
    // without them those that are there stay, unless the registry is another one
    await caseOf(clinic).desk({})
    expect((await clinic.rest('GET', '/v1/snvs/desk')).body.has_sample_credentials).toBe(true)
    await caseOf(clinic).desk({ registry: 'test' })
    expect((await clinic.rest('GET', '/v1/snvs/desk')).body.has_sample_credentials).toBe(false)
  })
})
