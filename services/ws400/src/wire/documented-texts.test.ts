import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { OTHER_TEXTS, REGISTRY_TEXTS } from '@vigencia/domain/case-reports/registry-texts.ts'
import { aReport } from '@vigencia/testing/fixtures/cases/example-report.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { TestRegistry } from '@vigencia/testing/stack/test-registry.ts'

let registry: TestRegistry
beforeAll(async () => {
  registry = (await startTestStack({ registry: {} })).registry
})
afterAll(() => registry.close())

/** A report with one thing wrong for each text that the source documents. */
const PROVOKED: Readonly<Record<Exclude<keyof typeof REGISTRY_TEXTS, 'authentication'>, [object, object?]>> = {
  lastName: [{ apellido: 'X' }],
  firstName: [{ nombre: 'X'.repeat(101) }],
  documentType: [{ tipoDocumento: 10 }],
  documentNumber: [{ numeroDocumento: '1234567890123456' }],
  sex: [{ sexo: 'I' }],
  birthDate: [{ fechaNacimiento: '01/01/2000' }],
  documentCountry: [{ paisEmisionTipoDocumento: 1000 }],
  phone: [{ telefono: '123456' }],
  mail: [{ mail: 'a@b.' }],
  undocumented: [{ tipoDocumento: 9, numeroDocumento: null }],
  group: [{}, { idGrupoEvento: 998 }],
  event: [{}, { idEvento: 'abc' }],
  classification: [{}, { idClasificacionManualCaso: 998 }],
  reportDate: [{}, { fechaPapel: '01/01/2000' }],
  futureReportDate: [{}, { fechaPapel: '23-11-2026' }],
  establishment: [{}, { idEstablecimientoCarga: '99999999999999' }],
  department: [{ domicilio: { idDepartamento: 74014000, idProvincia: 2 } }],
  locality: [{ domicilio: { idDepartamento: 74014000, idLocalidad: 71 } }],
}

const OTHERS: Readonly<Record<keyof typeof OTHER_TEXTS, object>> = {
  street: { domicilio: { calle: 'x'.repeat(201) } },
  disabledDocumentType: { tipoDocumento: 3 },
  indigenous: { seDeclaraPuebloIndigena: 'Quizás' },
  address: { domicilio: 'Calle 1' },
  department: { domicilio: { idDepartamento: '' } },
  locality: { domicilio: { idLocalidad: 'sesenta' } },
  province: { domicilio: { idProvincia: -1 } },
  country: { domicilio: { idPais: 1000 } },
  personInCharge: { personaACargo: [] },
  chargeDocumentType: { personaACargo: { tipoDocumento: 10 } },
  disabledChargeDocumentType: { personaACargo: { tipoDocumento: 3 } },
  chargeDocumentNumber: { personaACargo: { numeroDocumento: '' } },
  relationship: { personaACargo: { vinculo: 17 } },
}

/** What the table of texts says in one place, once more in full: as the source has it. */
const AS_THE_SOURCE_HAS_IT: Record<string, string> = {
  'ciudadano.apellido': 'El apellido debe tener, como mínimo 2 caracteres, y 100 como máximo. ',
  'ciudadano.nombre': 'El nombre debe tener, como mínimo 2 caracteres, y 100 como máximo. ',
  'ciudadano.tipoDocumento': 'Debe indicar un valor entre 0 y 9. ',
  'ciudadano.numeroDocumento': 'Debe ser un formato alfanumérico válido de hasta 15 digitos. ',
  'ciudadano.sexo': 'Debe estar contenido en los valores  M|F|A|X',
  '.ciudadano.fechaNacimiento': 'Debe utilizar un formato de fecha soportado por SISA (dd-MM-yyyy / yyyy-MM-dd)',
  'ciudadano.paisEmisionTipoDocumento': 'Debe indicar un valor entre 0 y 999. ',
  'ciudadano.telefono': 'Valor válido: mínimo 7 caracteres; máximo 50 caracteres.',
  'ciudadano.mail': 'Debe informar un valor entre 5 y 100 caracteres. ',
  ciudadano:
    'Ciudadano Indocumentado. Nro. de Documento no informado. El/Los siguientes atributos son obnligatorios: Persona a Cargo: persona.personaACargo.tipoDocumento, persona.personaACargo.numeroDocumento,persona.personaACargo.vinculo,.persona.domicilio.idProvincia, ',
  'eventoCasoNominal.idGrupoEvento': 'idGrupoEvento invalido o inhabilitado',
  'eventoCasoNominal.idEvento': 'idEvento invalido o inhabilitado',
  eventoCasoNominal:
    'El parámetro IdClasificacionManualCaso que se quiere dar de alta no está habilitado o no corresponde al Evento ingresado.',
  '.eventoCasoNominal.fechaPapel': 'Debe utilizar un formato de fecha soportado por SISA (dd-MM-yyyy / yyyy-MM-dd)',
  fechaPapel: 'La fecha de recoleccion en papel no puede ser mayor que la fecha del día',
  'eventoCasoNominal.idEstablecimientoCarga':
    'Debe ser un código REFES válido existente en la tabla ORIGEN; numérico de 14 dígitos.',
  departamento: 'EL DEPARTAMENTO NO CORRESPONDE A LA PROVINCIA',
  localidad: 'LA LOCALIDAD NO CORRESPONDE AL DEPARTAMENTO',
}

describe('each text of the source is what its fault is answered with', () => {
  test.each(Object.entries(PROVOKED))('%s', async (name, [ciudadano, eventoCasoNominal]) => {
    const { key } = REGISTRY_TEXTS[name as keyof typeof REGISTRY_TEXTS]
    const answer = await registry.report(aReport(ciudadano, eventoCasoNominal))
    expect(answer.status).toBe(400)
    const text = AS_THE_SOURCE_HAS_IT[key] as string
    expect(answer.body.errors).toMatchObject({ [key]: text })
    expect(answer.body.description).toContain(text === text.toUpperCase() ? text.toLowerCase() : text)
    expect(answer.body).toMatchObject({ status: 'BAD_REQUEST', resultado: 'ERROR_DATOS', id_caso: null })
  })

  test('and nothing of the source is left out', () => {
    expect(Object.keys(AS_THE_SOURCE_HAS_IT).toSorted()).toEqual(
      Object.keys(PROVOKED)
        .map((name) => REGISTRY_TEXTS[name as keyof typeof REGISTRY_TEXTS].key)
        .toSorted(),
    )
  })
})

describe('where the source words nothing', () => {
  test.each(Object.entries(OTHERS))('%s', async (name, ciudadano) => {
    const { key, text } = OTHER_TEXTS[name as keyof typeof OTHER_TEXTS]
    const answer = await registry.report(aReport(ciudadano))
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toEqual({ [key]: text })
  })
})

test('everything at once, in the order of the fields', async () => {
  const wrong = Object.entries(PROVOKED)
  const merged = (which: 0 | 1) =>
    Object.assign({}, ...wrong.map(([, parts]) => parts[which] ?? {})) as Record<string, unknown>
  const ciudadano = { ...merged(0), tipoDocumento: 10, numeroDocumento: '' }
  const domicilio = { idDepartamento: 74014000, idProvincia: 2, idLocalidad: 71 }
  const { body } = await registry.report(aReport({ ...ciudadano, domicilio }, merged(1)))
  expect(Object.keys(body.errors)).toEqual([
    'ciudadano.apellido',
    'ciudadano.nombre',
    'ciudadano.tipoDocumento',
    'ciudadano.numeroDocumento',
    'ciudadano.sexo',
    '.ciudadano.fechaNacimiento',
    'ciudadano.paisEmisionTipoDocumento',
    'ciudadano.telefono',
    'ciudadano.mail',
    'eventoCasoNominal.idEvento',
    'fechaPapel',
    'departamento',
    'localidad',
    'eventoCasoNominal.idGrupoEvento',
    'eventoCasoNominal',
    'eventoCasoNominal.idEstablecimientoCarga',
  ])
  expect(await registry.cases()).toBe(0)
})

test("the source's sample of geography, with its description", async () => {
  registry.setNow('2021-06-17T18:28:30Z')
  const domicilio = { idDepartamento: 74014000, idLocalidad: 71, idProvincia: 2, idPais: 200 }
  const { body, status } = await registry.report(aReport({ domicilio }, { fechaPapel: '17-06-2021' }))
  registry.setNow('2026-11-22T15:00:00Z')
  expect(status).toBe(400)
  expect(Object.entries(body)).toEqual([
    ['status', 'BAD_REQUEST'],
    ['timestamp', '17-06-2021 15:28:30'],
    ['resultado', 'ERROR_DATOS'],
    ['id_caso', null],
    ['description', 'el departamento no corresponde a la provincia, la localidad no corresponde al departamento,'],
    [
      'errors',
      {
        departamento: 'EL DEPARTAMENTO NO CORRESPONDE A LA PROVINCIA',
        localidad: 'LA LOCALIDAD NO CORRESPONDE AL DEPARTAMENTO',
      },
    ],
  ])
})
