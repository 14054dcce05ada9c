import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestRegistry } from '@vigencia/testing/stack/test-registry.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
})
afterAll(() => registry.close())

const idOf = async (report: unknown) => {
  const { status, body } = await registry.report(report)
  expect(body.errors ?? {}).toEqual({})
  expect(status).toBe(200)
  return body.id_caso as number
}
const withEvent = (idGrupoEvento: number, idEvento: number, idClasificacionManualCaso: number) => ({
  idGrupoEvento,
  idEvento,
  idClasificacionManualCaso,
})

describe('one case of an event for each citizen', () => {
  test('the same document, sex and event is the same case', async () => {
    const first = aReport()
    const id = await idOf(first)
    const { ciudadano } = first
    const same = [
      first,
      aReport({ ...ciudadano, apellido: 'OTRO', fechaNacimiento: '1990-05-05' }),
      aReport({ ...ciudadano }, { fechaPapel: '02-02-2020', idEstablecimientoCarga: '10580352167033' }),
      aReport({ ...ciudadano, numeroDocumento: Number(ciudadano['numeroDocumento']) }),
    ]
    for (const report of same) {
      const { status, body } = await registry.report(report)
      expect(status).toBe(400)
      expect(body.id_caso).toBe(id)
      expect(body.errors.fechaApertura).toMatch(new RegExp(`ID_SNVS_EVENTO_CASO: ${id}$`))
    }
  })

  test('another sex, type or number of the document, or event is another case', async () => {
    const { ciudadano } = aReport()
    const ids = [
      await idOf(aReport(ciudadano)),
      await idOf(aReport({ ...ciudadano, sexo: 'M' })),
      await idOf(aReport({ ...ciudadano, tipoDocumento: 5 })),
      await idOf(aReport({ ...ciudadano, numeroDocumento: `${String(ciudadano['numeroDocumento'])}1` })),
      await idOf(aReport(ciudadano, withEvent(107, 109, 104))),
    ]
    expect(new Set(ids).size).toBe(5)
  })

  test('a document in small letters is the same document', async () => {
    const id = await idOf(aReport({ tipoDocumento: 5, numeroDocumento: 'M20555666' }))
    const again = await registry.report(aReport({ tipoDocumento: 5, numeroDocumento: 'm20555666' }))
    expect(again.body.id_caso).toBe(id)
  })

  test('without a document number everyone is somebody else', async () => {
    const report = aReport({
      tipoDocumento: 9,
      numeroDocumento: null,
      personaACargo: { tipoDocumento: 1, numeroDocumento: '20555666', vinculo: 2 },
    })
    expect(await idOf(report)).not.toBe(await idOf(report))
  })

  test('sixteen equal reports at once are one case and fifteen duplicates of it', async () => {
    const before = await registry.cases()
    const report = aReport()
    const answers = await Promise.all(Array.from({ length: 16 }, () => registry.report(report)))
    const [opened, ...none] = answers.filter(({ status }) => status === 200)
    expect(none).toEqual([])
    const refused = answers.filter(({ status }) => status === 400)
    expect(refused).toHaveLength(15)
    expect(new Set(refused.map(({ body }) => body.id_caso))).toEqual(new Set([opened?.body.id_caso]))
    expect(await registry.cases()).toBe(before + 1)
  })

  test('where it is so set, only the text tells the case that is there', async () => {
    const strict = (await startTestStack({ registry: { WS400_DUPLICATE_ID_CASO: 'null' } })).registry
    const report = aReport()
    const { body: first } = await strict.report(report)
    const { body } = await strict.report(report)
    expect(body.id_caso).toBe(null)
    expect(body.description).toContain(`ID_SNVS_EVENTO_CASO: ${first.id_caso}`)
    await strict.close()
  })
})

test('a citizen whom the registry does not find is told with no field of error', async () => {
  const { status, body } = await registry.report(aReport({ numeroDocumento: '40400404' }))
  expect(status).toBe(400)
  expect(Object.entries(body)).toEqual([
    ['status', 'BAD_REQUEST'],
    ['timestamp', '22-11-2026 12:00:00'],
    ['resultado', 'CIUDADANO_NO_ENCONTRADO'],
    ['id_caso', null],
    ['description', 'No se encontró al ciudadano con los datos informados.'],
    ['errors', {}],
  ])
  await idOf(aReport({ numeroDocumento: '40400404', tipoDocumento: 5 }))
  const wrong = await registry.report(aReport({ numeroDocumento: '40400404', sexo: 'I' }))
  expect(wrong.body.resultado).toBe('ERROR_DATOS')
})

describe('the days of Buenos Aires', () => {
  test.each([
    ['2026-11-23T02:59:59Z', '22-11-2026', 200, '22-11-2026 23:59:59'],
    ['2026-11-23T02:59:59Z', '23-11-2026', 400, '22-11-2026 23:59:59'],
    ['2026-11-23T03:00:00Z', '23-11-2026', 200, '23-11-2026 00:00:00'],
  ])('at %s a case of %s is answered with %i', async (now, fechaPapel, status, timestamp) => {
    registry.setNow(now)
    const answer = await registry.report(aReport({}, { fechaPapel }))
    registry.setNow('2026-11-22T15:00:00Z')
    expect(answer.status).toBe(status)
    expect(answer.body.timestamp).toBe(timestamp)
  })
})

describe('codes', () => {
  test.each([
    [183, 295, 73],
    [113, 307, 752],
    [113, 307, 790],
    [113, 307, 795],
    [113, 307, 754],
    [113, 307, 792],
    [113, 321, 792],
    [113, 322, 792],
    [113, 321, 820],
    [113, 322, 820],
    [113, 329, 898],
    [113, 330, 898],
    [113, 329, 792],
    [113, 330, 792],
    [113, 329, 795],
    [113, 330, 795],
    [113, 329, 754],
    [113, 330, 754],
    [107, 109, 104],
    [10, 77, 22],
    [999, 999, 999],
  ])('group %i, event %i and classification %i belong together', async (group, event, classification) => {
    await idOf(aReport({}, withEvent(group, event, classification)))
  })

  // as a medical record in Java maps them, which reports to the registry itself
  const DENGUE = [99, 104, 162, 167, 168, 169, 173, 174, 264, 265, 266, 267, 268, 269, 273, 596]
  const COVID = [
    169, 596, 752, 754, 756, 775, 781, 786, 787, 788, 789, 792, 793, 795, 797, 800, 801, 802, 803, 804, 832,
  ]
  const CONTACT = [169, 596, 757, 758, 759, 760, 761, 762, 763, 764, 765, 766, 767, 768, 769, 770, 771, 772, 774, 776]
  test.each([
    [107, 109, DENGUE],
    [168, 109, DENGUE],
    [113, 307, COVID],
    [113, 309, [...CONTACT, 790, 828]],
    [113, 313, [796, 797, 799]],
    [191, 313, [796, 797, 799]],
  ])('group %i and event %i go with every classification that clients send', async (group, event, classifications) => {
    for (const one of classifications) await idOf(aReport({}, withEvent(group, event, one)))
  })

  test.each([
    ['swapped ids', 307, 113, 752, ['idEvento', 'idGrupoEvento', '']],
    ['what is disabled', 900, 900, 900, ['idEvento', 'idGrupoEvento', '']],
    ["another group's event", 107, 307, 752, ['idEvento']],
    ["another event's classification", 113, 307, 104, ['']],
    ["another event's classification, of the same group", 113, 309, 792, ['']],
    ['an event that no line has', 113, 308, 792, ['idEvento', '']],
    ['dengue swapped with its group', 109, 107, 104, ['idEvento', 'idGrupoEvento', '']],
  ])('%s', async (_, group, event, classification, fields) => {
    const { status, body } = await registry.report(aReport({}, withEvent(group, event, classification)))
    expect(status).toBe(400)
    const keys = fields.map((field) => ['eventoCasoNominal', field].filter(Boolean).join('.'))
    expect(Object.keys(body.errors).toSorted()).toEqual(keys.toSorted())
  })

  test.each([
    '10064902100000',
    '10064902100232',
    '10580352167033',
    '14580562167000',
    '51580352167442',
    '50580352167101',
    '50580352167107',
    '50580352167126',
    '10100212224552',
    '10140352231197',
  ])('the establishment %s is known', async (idEstablecimientoCarga) => {
    await idOf(aReport({}, { idEstablecimientoCarga }))
  })
})
