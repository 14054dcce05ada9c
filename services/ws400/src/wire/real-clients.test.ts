import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type Answer, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
import { REPORT_PATH } from './registry-routes.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
})
afterAll(() => registry.close())

const NOBODY = { tipoDocumento: null, numeroDocumento: null, vinculo: null }
const lowerCase = { app_id: CREDENTIALS.APP_ID, app_key: CREDENTIALS.APP_KEY }
const plain = { 'content-type': 'application/json' }
const withCharset = { 'Content-Type': 'application/json; charset=utf-8' }

const post = (body: unknown, headers: Record<string, string>) =>
  registry.send({ method: 'POST', path: REPORT_PATH, headers, body: JSON.stringify(body) })

async function sent(body: unknown, headers: Record<string, string>) {
  const { status, body: answer } = await post(body, headers)
  return [status, answer.resultado, Object.keys(answer.errors ?? {})]
}

/** What each client takes from an answer, by its own reading of it. */
const READ = {
  /** `status` alone says success, and any HTTP status is read. */
  hospital: ({ text }: Answer) => {
    const { status, id_caso } = JSON.parse(text)
    return status === 'OK' ? (id_caso as number) : null
  },
  /** `id_caso` becomes text and is parsed, also of a refusal: then the case that is there is updated. */
  laboratory: ({ text }: Answer) => {
    const { id_caso, resultado } = JSON.parse(text)
    return [Number.parseInt(String(id_caso), 10), resultado === 'OK' ? 'Genera Caso' : 'Actualiza Caso']
  },
  /** `id_caso` must be a JSON number: text and null are read as nought. Every key must be there. */
  record: ({ text }: Answer) => {
    const answer = JSON.parse(text)
    const keys = [
      'status',
      'timestamp',
      'resultado',
      'id_caso',
      ...(answer.status === 'OK' ? [] : ['description', 'errors']),
    ]
    expect(Object.keys(answer)).toEqual(keys)
    return typeof answer.id_caso === 'number' ? answer.id_caso : 0
  },
  /** A sister service's client takes a refusal that says so for a success. */
  vaccinations: ({ text }: Answer) => {
    const { resultado, description } = JSON.parse(text)
    return resultado === 'OK' || (resultado === 'ERROR_DATOS' && String(description).includes('Ya existe'))
  },
}

describe('a hospital system that leaves the address out', () => {
  const covid = {
    idGrupoEvento: 113,
    idEvento: 329,
    idClasificacionManualCaso: 792,
    fechaPapel: '20-11-2026',
    idEstablecimientoCarga: '10580352167033',
  }
  const ciudadano = {
    apellido: 'PÉREZ',
    nombre: 'ANA',
    tipoDocumento: '1',
    numeroDocumento: '30111222',
    sexo: 'F',
    fechaNacimiento: '05-04-1983',
    paisEmisionTipoDocumento: null,
    seDeclaraPuebloIndigena: 'No',
    telefono: '2994000000',
    mail: null,
    personaACargo: NOBODY,
  }
  test('is understood, and its job that sends again meets the duplicate', async () => {
    expect(await sent({ ciudadano, eventoCasoNominal: covid }, { ...lowerCase, ...plain })).toEqual([200, 'OK', []])
    expect(await sent({ ciudadano, eventoCasoNominal: covid }, { ...lowerCase, ...plain })).toEqual([
      400,
      'ERROR_DATOS',
      ['fechaApertura'],
    ])
  })

  test.each([
    [329, 898],
    [330, 898],
    [329, 792],
    [330, 792],
    [329, 795],
    [330, 795],
    [329, 754],
    [330, 754],
  ])('event %i with classification %i is a case of its own', async (idEvento, idClasificacionManualCaso) => {
    const numeroDocumento = `3011${idEvento}${idClasificacionManualCaso}`
    const eventoCasoNominal = { ...covid, idEvento, idClasificacionManualCaso }
    const report = { ciudadano: { ...ciudadano, numeroDocumento, sexo: 'X' }, eventoCasoNominal }
    const answer = await post(report, { ...lowerCase, ...plain })
    expect(READ.hospital(answer)).toBeGreaterThan(1)
  })

  test('whose job sends again what it has no number of gets none, and the next one reads the number that is there', async () => {
    const report = { ciudadano: { ...ciudadano, numeroDocumento: '30111299' }, eventoCasoNominal: covid }
    const first = await post(report, { ...lowerCase, ...plain })
    const again = await post(report, { ...lowerCase, ...plain })
    expect(READ.hospital(again)).toBeNull()
    expect(READ.laboratory(again)).toEqual([READ.hospital(first), 'Actualiza Caso'])
    expect(READ.record(again)).toBe(READ.hospital(first))
    expect(READ.vaccinations(again)).toBe(true)
  })

  test('as it once was: ids as text, every optional key left out', async () => {
    const { apellido, nombre, tipoDocumento, sexo, fechaNacimiento } = ciudadano
    const least = { apellido, nombre, tipoDocumento, numeroDocumento: '30111223', sexo, fechaNacimiento }
    const ids = { idGrupoEvento: '113', idEvento: '307', idClasificacionManualCaso: '795' }
    const report = { ciudadano: least, eventoCasoNominal: { ...covid, ...ids } }
    expect(await sent(report, { ...CREDENTIALS, ...plain })).toEqual([200, 'OK', []])
  })

  test('as it once was: days with slashes and an empty sex', async () => {
    const old = { ...ciudadano, sexo: '', fechaNacimiento: '05/04/1983' }
    const report = { ciudadano: old, eventoCasoNominal: { ...covid, fechaPapel: '20/11/2026' } }
    expect(await sent(report, { ...lowerCase, ...plain })).toEqual([
      400,
      'ERROR_DATOS',
      ['ciudadano.sexo', '.ciudadano.fechaNacimiento', '.eventoCasoNominal.fechaPapel'],
    ])
  })
})

describe('a laboratory system', () => {
  const ciudadano = {
    apellido: 'GÓMEZ',
    nombre: 'LUIS',
    tipoDocumento: '1',
    numeroDocumento: '28111222',
    sexo: 'M',
    fechaNacimiento: '01-12-1980',
    paisEmisionTipoDocumento: '200',
    seDeclaraPuebloIndigena: 'Si',
    domicilio: { calle: 'SIN DATOS', idDepartamento: null, idLocalidad: null, idProvincia: null, idPais: null },
    telefono: 'sindatos',
    mail: null,
    personaACargo: NOBODY,
  }
  const dengue = {
    idGrupoEvento: '107',
    idEvento: '109',
    idClasificacionManualCaso: '104',
    fechaPapel: '20-11-2026',
    idEstablecimientoCarga: '14580562167000',
  }
  test.each<[string, object, string[]]>([
    ['as it sends most of them', {}, []],
    ['a street that is blank', { numeroDocumento: '28111223', domicilio: { ...ciudadano.domicilio, calle: null } }, []],
    [
      'a person in charge, the relation as text',
      { personaACargo: { tipoDocumento: '1', numeroDocumento: '20111222', vinculo: '2' }, numeroDocumento: '28111224' },
      [],
    ],
    ['a phone that is too short', { telefono: '4000' }, ['ciudadano.telefono']],
    ['an empty street', { domicilio: { ...ciudadano.domicilio, calle: '' } }, ['ciudadano.domicilio.calle']],
    ['sex I', { sexo: 'I' }, ['ciudadano.sexo']],
    [
      'document type 3 without a number',
      { tipoDocumento: '3', numeroDocumento: '' },
      ['ciudadano.tipoDocumento', 'ciudadano.numeroDocumento'],
    ],
    ['days of one digit, in another culture', { fechaNacimiento: '1-12-1980' }, ['.ciudadano.fechaNacimiento']],
  ])('%s', async (_, other, faults) => {
    const report = { ciudadano: { ...ciudadano, ...other }, eventoCasoNominal: dengue }
    expect(await sent(report, { ...CREDENTIALS, ...withCharset })).toEqual(
      faults.length === 0 ? [200, 'OK', []] : [400, 'ERROR_DATOS', faults],
    )
  })
})

describe('a medical record in Java', () => {
  const ciudadano = {
    apellido: 'RUIZ',
    nombre: 'EVA',
    tipoDocumento: 1,
    numeroDocumento: '27111222',
    sexo: 'X',
    fechaNacimiento: '01-12-1979',
    paisEmisionTipoDocumento: null,
    seDeclaraPuebloIndigena: 'No',
    domicilio: null,
    telefono: null,
    mail: null,
    personaACargo: NOBODY,
  }
  const event = { idClasificacionManualCaso: 790, fechaPapel: '20-11-2026', idEstablecimientoCarga: '51580352167442' }
  // its own test against the registry of tests, which took this body
  test('whose own test reports dengue of the other group gets a number, and the same number again as a duplicate', async () => {
    const paper = { fechaPapel: '12-11-2021', idEstablecimientoCarga: '10064902100232' }
    const report = {
      ciudadano: { ...ciudadano, sexo: 'M', numeroDocumento: '70000011' },
      eventoCasoNominal: { idGrupoEvento: 168, idEvento: 109, idClasificacionManualCaso: 596, ...paper },
    }
    const first = await post(report, { ...CREDENTIALS, ...plain })
    expect([first.status, first.body.errors]).toEqual([200, undefined])
    expect(READ.record(first)).toBeGreaterThan(0)
    const again = await post(report, { ...CREDENTIALS, ...plain })
    expect([again.status, READ.record(again)]).toEqual([400, READ.record(first)])
    const inGroup = { ...report, eventoCasoNominal: { ...report.eventoCasoNominal, idGrupoEvento: 107 } }
    expect(READ.record(await post(inGroup, { ...CREDENTIALS, ...plain })), 'one event in two groups').toBe(
      READ.record(first),
    )
  })

  test('whose address is whole, with the relation as text', async () => {
    const domicilio = { calle: 'Calle 1', idDepartamento: 74014000, idLocalidad: 69, idProvincia: 1, idPais: 200 }
    const personaACargo = { tipoDocumento: 1, numeroDocumento: '20555666', vinculo: '16' }
    const numbers = { numeroDocumento: '27111223', telefono: '2994000000', mail: 'eva@example.org' }
    const report = {
      ciudadano: { ...ciudadano, ...numbers, domicilio, personaACargo, seDeclaraPuebloIndigena: 'Si' },
      eventoCasoNominal: { idGrupoEvento: 191, idEvento: 313, ...event, idClasificacionManualCaso: 796 },
    }
    expect(READ.record(await post(report, { ...CREDENTIALS, ...plain }))).toBeGreaterThan(0)
  })

  test('that sends its account twice and no key, by a slip of its settings, is told who it is not', async () => {
    const answer = await post(
      { ciudadano, eventoCasoNominal: { ...event, idGrupoEvento: 113, idEvento: 307 } },
      { APP_ID: CREDENTIALS.APP_ID },
    )
    expect([answer.status, READ.record(answer)]).toEqual([401, 0])
  })

  test('with no address at all', async () => {
    const eventoCasoNominal = { idGrupoEvento: 113, idEvento: 307, ...event }
    expect(await sent({ ciudadano, eventoCasoNominal }, { ...CREDENTIALS, ...plain })).toEqual([200, 'OK', []])
  })

  test('with group and event swapped', async () => {
    const eventoCasoNominal = { idGrupoEvento: 307, idEvento: 113, ...event }
    expect(await sent({ ciudadano, eventoCasoNominal }, { ...CREDENTIALS, ...plain })).toEqual([
      400,
      'ERROR_DATOS',
      ['eventoCasoNominal.idGrupoEvento', 'eventoCasoNominal.idEvento', 'eventoCasoNominal'],
    ])
  })
})
