import { expect, test } from 'vitest'
import { EVENT_FIELD } from './faults-by-field.ts'
import { ALL_FIELDS, reportFrom, textsOf } from './report-texts.ts'

const REPORTED = {
  ciudadano: {
    apellido: 'Sosa',
    nombre: 'Ariel',
    tipoDocumento: 1,
    numeroDocumento: '99000004',
    sexo: 'X',
    fechaNacimiento: '14-05-1987',
    domicilio: {
      calle: 'Calle Inventada 123',
      idPais: 200,
      idProvincia: 1,
      idDepartamento: 74_014_000,
      idLocalidad: 71,
    },
    personaACargo: null,
  },
  eventoCasoNominal: {
    idGrupoEvento: 183,
    idEvento: 295,
    idClasificacionManualCaso: 73,
    fechaPapel: '02-03-2026',
    idEstablecimientoCarga: '10064902100000',
  },
}

test('every field has a text, and what nobody touched is sent as it was reported', () => {
  const texts = textsOf(REPORTED)
  expect(Object.keys(texts).toSorted()).toEqual(ALL_FIELDS.toSorted())
  expect(reportFrom(REPORTED, texts)).toEqual(REPORTED)
})

test('what was typed is sent, what was emptied is none, and the codes go together', () => {
  const texts = {
    ...textsOf(REPORTED),
    'ciudadano.domicilio.idLocalidad': ' 69 ',
    'ciudadano.numeroDocumento': '',
    'ciudadano.personaACargo.vinculo': '3',
    [EVENT_FIELD]: '113.307.752',
  }
  const { ciudadano, eventoCasoNominal } = reportFrom(REPORTED, texts)
  expect(ciudadano).toMatchObject({
    numeroDocumento: null,
    domicilio: { idLocalidad: '69', idPais: 200 },
    personaACargo: { vinculo: '3' },
  })
  expect(eventoCasoNominal).toMatchObject({ idGrupoEvento: 113, idEvento: 307, idClasificacionManualCaso: 752 })
})

test('an address that is emptied is none', () => {
  const texts = Object.fromEntries(
    Object.entries(textsOf(REPORTED)).map(([path, text]) => [path, path.includes('domicilio') ? '' : text]),
  )
  expect(reportFrom(REPORTED, texts).ciudadano.domicilio).toBeNull()
})
