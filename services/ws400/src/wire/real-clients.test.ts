import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import { CREDENTIALS, type TestRegistry } from '@vigencia/testing/stack/test-registry.ts'
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

async function sent(body: unknown, headers: Record<string, string>) {
  const { status, body: answer } = await registry.send({
    method: 'POST',
    path: REPORT_PATH,
    headers,
    body: JSON.stringify(body),
  })
  return [status, answer.resultado, Object.keys(answer.errors ?? {})]
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
