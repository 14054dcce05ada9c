import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CASES, caseOf, newReference, reportOf } from '@vigencia/testing/fixtures/cases/case-of.ts'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import { startTestStack } from '@vigencia/testing/stack/start-test-stack.ts'
import type { SnvsTenant, TestSnvs } from '@vigencia/testing/stack/test-snvs.ts'

const NOW = '2026-11-22T15:00:00Z'

let snvs: TestSnvs
let clinic: SnvsTenant
beforeAll(async () => {
  snvs = (await startTestStack({ snvs: {} })).snvs
  snvs.setNow(NOW)
})
afterAll(() => snvs.close())
beforeEach(async () => {
  clinic = await snvs.newTenant()
  await caseOf(clinic).desk()
})

const post = (body: unknown) => clinic.rest('POST', CASES, body)
const stored = async () => (await asSuperuser(snvs, 'select from snvs.cases where tenant_id = $1', [clinic.id])).length

/** @source WS400, "Listado de posibles respuestas del servicio" */
const FAULTS: readonly [
  what: string,
  citizen: Record<string, unknown>,
  event: Record<string, unknown>,
  faults: Record<string, string>,
][] = [
  ['a sex that is none', { sexo: 'I' }, {}, { 'ciudadano.sexo': 'Debe estar contenido en los valores  M|F|A|X' }],
  [
    'names of one letter',
    { apellido: 'A', nombre: 'B' },
    {},
    {
      'ciudadano.apellido': 'El apellido debe tener, como mínimo 2 caracteres, y 100 como máximo. ',
      'ciudadano.nombre': 'El nombre debe tener, como mínimo 2 caracteres, y 100 como máximo. ',
    },
  ],
  [
    'a birth date with slashes',
    { fechaNacimiento: '01/01/2000' },
    {},
    { '.ciudadano.fechaNacimiento': 'Debe utilizar un formato de fecha soportado por SISA (dd-MM-yyyy / yyyy-MM-dd)' },
  ],
  [
    'a document number of sixteen',
    { numeroDocumento: '1234567890123456' },
    {},
    { 'ciudadano.numeroDocumento': 'Debe ser un formato alfanumérico válido de hasta 15 digitos. ' },
  ],
  [
    'mail and telephone that are too short',
    { mail: 'a@b', telefono: '123456' },
    {},
    {
      'ciudadano.mail': 'Debe informar un valor entre 5 y 100 caracteres. ',
      'ciudadano.telefono': 'Valor válido: mínimo 7 caracteres; máximo 50 caracteres.',
    },
  ],
  [
    'a country that is none',
    { paisEmisionTipoDocumento: 1000 },
    {},
    { 'ciudadano.paisEmisionTipoDocumento': 'Debe indicar un valor entre 0 y 999. ' },
  ],
  [
    'a document type that is none',
    { tipoDocumento: 10 },
    {},
    { 'ciudadano.tipoDocumento': 'Debe indicar un valor entre 0 y 9. ' },
  ],
  [
    'an undocumented citizen with nobody in charge',
    { tipoDocumento: 9, numeroDocumento: null, personaACargo: null },
    {},
    {
      ciudadano:
        'Ciudadano Indocumentado. Nro. de Documento no informado. El/Los siguientes atributos son obnligatorios: Persona a Cargo: persona.personaACargo.tipoDocumento, persona.personaACargo.numeroDocumento,persona.personaACargo.vinculo,.persona.domicilio.idProvincia, ',
    },
  ],
  [
    'an event that is none',
    {},
    { idGrupoEvento: 'x', idEvento: 'x', idClasificacionManualCaso: 'x' },
    {
      'eventoCasoNominal.idGrupoEvento': 'idGrupoEvento invalido o inhabilitado',
      'eventoCasoNominal.idEvento': 'idEvento invalido o inhabilitado',
      eventoCasoNominal:
        'El parámetro IdClasificacionManualCaso que se quiere dar de alta no está habilitado o no corresponde al Evento ingresado.',
    },
  ],
  [
    'an establishment of thirteen digits',
    {},
    { idEstablecimientoCarga: '1006490210000' },
    {
      'eventoCasoNominal.idEstablecimientoCarga':
        'Debe ser un código REFES válido existente en la tabla ORIGEN; numérico de 14 dígitos.',
    },
  ],
  [
    'a paper date of tomorrow',
    {},
    { fechaPapel: '23-11-2026' },
    { fechaPapel: 'La fecha de recoleccion en papel no puede ser mayor que la fecha del día' },
  ],
]

describe("a report that the registry's documentation refuses", () => {
  test.each(FAULTS)(
    'for %s is refused under its keys and in its words, and nothing is kept',
    async (_what, citizen, event, faults) => {
      const { status, body } = await post({ source_reference: newReference(), ...reportOf(citizen, event) })
      expect([status, body.code]).toEqual([422, 'report_faulty'])
      const told = body.errors.map(({ path, message }: { path: string; message: string }) => [path, message])
      expect(Object.fromEntries(told)).toEqual(faults)
      expect(await stored()).toBe(0)
    },
  )

  test('has all its faults told at once, and no value of its person', async () => {
    const secret = { apellido: 'Ñ', numeroDocumento: 'SECRETO-1', mail: 'no correo', sexo: 'secreto' }
    const { body } = await post({ source_reference: newReference(), ...reportOf(secret, { fechaPapel: 'nunca' }) })
    expect(body.errors).toHaveLength(5)
    for (const value of Object.values(secret)) expect(JSON.stringify(body)).not.toContain(value)
  })

  test("for its paper date is asked by the day in Buenos Aires: today is none of tomorrow's faults", async () => {
    snvs.setNow('2026-11-23T02:59:59Z') // still the 22nd there
    expect(
      (await post({ source_reference: newReference(), ...reportOf({}, { fechaPapel: '23-11-2026' }) })).status,
    ).toBe(422)
    snvs.setNow('2026-11-23T03:00:00Z')
    expect(
      (await post({ source_reference: newReference(), ...reportOf({}, { fechaPapel: '23-11-2026' }) })).status,
    ).toBe(202)
    snvs.setNow(NOW)
  })
})
