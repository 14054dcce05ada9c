import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { caseOf, CASES, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { newDocument } from '@vigencia/testing/oracles/canaries.ts'
import { scriptedRegistry, type ScriptedRegistry } from '@vigencia/testing/stack/scripted-registry.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const line = (idGrupoEvento: number, idEvento: number, idClasificacionManual: number) => ({
  idGrupoEvento,
  idEvento,
  idClasificacionManual,
  grupoEvento: 'Grupo',
  evento: 'Evento',
  clasificacionManual: 'Clase',
})
const DENGUE = line(107, 109, 104)
const COVID = line(113, 307, 752)
const list = (...codes: object[]) => ({ status: 200, body: JSON.stringify(codes) })
const event = (idGrupoEvento: number, idEvento: number, idClasificacionManualCaso: number) => ({
  idGrupoEvento,
  idEvento,
  idClasificacionManualCaso,
})
const GROUP = { path: 'eventoCasoNominal.idGrupoEvento', message: 'idGrupoEvento invalido o inhabilitado' }
const EVENT = { path: 'eventoCasoNominal.idEvento', message: 'idEvento invalido o inhabilitado' }
const CLASSIFICATION = {
  path: 'eventoCasoNominal',
  message:
    'El parámetro IdClasificacionManualCaso que se quiere dar de alta no está habilitado o no corresponde al Evento ingresado.',
}

let snvs: TestSnvs
let registry: ScriptedRegistry
let clinic: SnvsTenant
beforeAll(async () => {
  registry = await scriptedRegistry()
  snvs = (await startTestStack({ snvs: { SNVS_REGISTRY_STAND_IN_URL: registry.url.href } })).snvs
})
afterAll(async () => {
  await snvs.close()
  await registry.close()
})
beforeEach(async () => {
  snvs.setNow('2026-11-22T12:00:00Z')
  registry.codes = () => list(DENGUE, COVID)
  clinic = await snvs.newTenant()
  await caseOf(clinic).desk()
})

const refresh = async () => (await clinic.rest('POST', '/v1/snvs/code-lists/refresh', {})).body
const report = (fields: object, citizen: object = {}, more: object = {}) =>
  clinic.rest('POST', CASES, {
    source_reference: newReference(),
    ...reportOf({ numeroDocumento: newDocument(), ...citizen }, { fechaPapel: '20-11-2026', ...fields }),
    ...more,
  })
const get = async (id: string) => (await clinic.rest('GET', `${CASES}/${id}`)).body

describe('a report whose codes the list never had together', () => {
  test('with group and event swapped is refused at once, with the three texts of the registry', async () => {
    await refresh()
    const { status, body } = await report(event(109, 107, 104))
    expect(status).toBe(422)
    expect(body).toMatchObject({ code: 'report_faulty', errors: [GROUP, EVENT, CLASSIFICATION] })
    expect(await caseOf(clinic).list()).toEqual([])
  })

  test.each([
    ["another group's event", event(107, 307, 752), [EVENT]],
    ["another event's classification", event(113, 307, 104), [CLASSIFICATION]],
    ['codes as text', event('113' as never, '307' as never, '104' as never), [CLASSIFICATION]],
  ])('such as %s has the texts of what is wrong', async (_, codes, errors) => {
    await refresh()
    expect((await report(codes)).body.errors).toEqual(errors)
  })

  test('is refused with all its other faults together', async () => {
    await refresh()
    const { body } = await report(event(113, 307, 104), { sexo: 'I' })
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual(['ciudadano.sexo', 'eventoCasoNominal'])
  })

  test('is the same report again where it was taken before there was a list', async () => {
    const input = {
      source_reference: newReference(),
      ...reportOf({ numeroDocumento: newDocument() }, event(109, 107, 104)),
    }
    const first = await clinic.rest('POST', CASES, input)
    expect(first.status).toBe(202)
    await refresh()
    const again = await clinic.rest('POST', CASES, input)
    expect([again.status, again.body.id]).toEqual([202, first.body.id])
  })

  test('is refused as a correction, and the case stays as it was', async () => {
    await refresh()
    const { body } = await report(event(107, 109, 104))
    const wrong = await clinic.rest('PUT', `${CASES}/${body.id}`, reportOf({}, event(109, 107, 104)))
    expect([wrong.status, wrong.body.errors]).toEqual([422, [GROUP, EVENT, CLASSIFICATION]])
    expect(await get(body.id)).toMatchObject({ state: 'queued', event_id: 109 })
  })
})

describe('a report whose codes the list had and has no more', () => {
  test('is held with the reason and the day, and goes by itself once they are back', async () => {
    await refresh()
    snvs.setNow('2026-11-23T02:00:00Z')
    registry.codes = () => list(DENGUE)
    await refresh()
    snvs.setNow('2026-11-25T12:00:00Z')
    const { status, body } = await report(event(113, 307, 752))
    expect(status).toBe(202)
    expect(body).toMatchObject({ state: 'held', held_because: 'code_disabled', warnings: [] })
    expect(body.errors).toEqual({
      [GROUP.path]: GROUP.message,
      [EVENT.path]: EVENT.message,
      [CLASSIFICATION.path]: CLASSIFICATION.message,
      // 23:00 of the day before in Buenos Aires
      code_disabled: expect.stringContaining('has not had 113/307/752 since 2026-11-22'),
    })
    registry.codes = () => list(DENGUE, COVID)
    expect(await refresh()).toMatchObject({ released: 1 })
    expect(await get(body.id)).toMatchObject({ state: 'queued', held_because: null, errors: null })
  })

  test('goes at once where the desk goes to another registry, but not while the queue is paused', async () => {
    await refresh()
    registry.codes = () => list(DENGUE)
    await refresh()
    const [one, other] = [await report(event(113, 307, 752)), await report(event(113, 307, 752))]
    expect([one.body.held_because, other.body.held_because]).toEqual(['code_disabled', 'code_disabled'])
    await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'test' })
    expect(await get(one.body.id)).toMatchObject({ state: 'queued', held_because: null, errors: null })
    const rival = await snvs.newTenant()
    await caseOf(rival).desk()
    clinic = rival
    registry.codes = () => list(DENGUE, COVID)
    await refresh()
    registry.codes = () => list(DENGUE)
    await refresh()
    const { body } = await report(event(113, 307, 752))
    await clinic.rest('POST', '/v1/snvs/queue/pause', {})
    await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'test' })
    expect(await get(body.id)).toMatchObject({ state: 'held', held_because: 'paused' })
  })

  test('is held as a correction too, also of a case that waits', async () => {
    await refresh()
    registry.codes = () => list(COVID)
    await refresh()
    const { body } = await report(event(113, 307, 752))
    expect(body.state).toBe('queued')
    const corrected = await clinic.rest('PUT', `${CASES}/${body.id}`, reportOf({}, event(107, 109, 104)))
    expect([corrected.status, corrected.body.state, corrected.body.held_because]).toEqual([
      200,
      'held',
      'code_disabled',
    ])
    const back = await clinic.rest('PUT', `${CASES}/${body.id}`, reportOf({}, event(113, 307, 752)))
    expect([back.body.state, back.body.errors]).toEqual(['queued', null])
  })

  test('is counted by its reason among those that are held', async () => {
    await refresh()
    registry.codes = () => list(DENGUE)
    await refresh()
    await report(event(113, 307, 752))
    await clinic.rest('POST', '/v1/snvs/queue/pause', {})
    await report(event(107, 109, 104))
    await report(event(107, 109, 104))
    const { body } = await clinic.rest('GET', '/v1/snvs/figures')
    expect(body.held_by_reason).toEqual({ code_disabled: 1, paused: 2, restored: 0 })
  })
})

describe('a report without a list', () => {
  test('is taken with a warning, and no more once there is one', async () => {
    const { status, body } = await report(event(107, 109, 104))
    expect(status).toBe(202)
    expect(body).toMatchObject({
      state: 'queued',
      warnings: [{ code: 'codes_not_checked', field: 'eventoCasoNominal' }],
    })
    await refresh()
    expect((await report(event(107, 109, 104))).body.warnings).toEqual([])
  })

  test('and the list of another registry is none', async () => {
    await refresh()
    await clinic.rest('PUT', '/v1/snvs/desk', { registry: 'test' })
    expect((await report(event(109, 107, 104))).body.warnings).toMatchObject([{ code: 'codes_not_checked' }])
  })
})

test('what a person should see of a report that is taken stands in its warnings, also of a correction', async () => {
  await refresh()
  await caseOf(clinic).desk({ establishment: '10580352167033' })
  const odd = { fechaNacimiento: '01-01-2030', nombre: '   ' }
  const { status, body } = await report({ ...event(107, 109, 104), fechaPapel: '01-01-2024' }, odd)
  expect(status).toBe(202)
  const codes = ['name_without_letters', 'born_after_today', 'old_paper_date', 'other_establishment']
  expect(body.warnings.map(({ code }: { code: string }) => code)).toEqual(codes)
  const { body: corrected } = await clinic.rest(
    'PUT',
    `${CASES}/${body.id}`,
    reportOf(
      { fechaNacimiento: '21-11-2026' },
      { ...event(107, 109, 104), fechaPapel: '20-11-2026', idEstablecimientoCarga: null },
    ),
  )
  expect(corrected.warnings).toMatchObject([{ code: 'born_after_paper_date', field: 'ciudadano.fechaNacimiento' }])
})
