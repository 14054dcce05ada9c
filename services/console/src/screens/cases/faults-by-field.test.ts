import { expect, test } from 'vitest'
import { EVENT_FIELD, faultsByField, toldOf } from './faults-by-field.ts'

const FIELDS = [
  'ciudadano.fechaNacimiento',
  'ciudadano.domicilio.idLocalidad',
  'eventoCasoNominal.fechaPapel',
  EVENT_FIELD,
]

test('each fault stands beside its field, also where the registry names it oddly', () => {
  const told = [
    { path: '.ciudadano.fechaNacimiento', message: 'format' },
    { path: 'localidad', message: 'not of the department' },
    { path: 'fechaPapel', message: 'later than today' },
    { path: 'eventoCasoNominal.idEvento', message: 'no event' },
    { path: 'eventoCasoNominal.idGrupoEvento', message: 'no group' },
  ]
  expect(faultsByField(told, FIELDS)).toEqual({
    byField: {
      'ciudadano.fechaNacimiento': 'format',
      'ciudadano.domicilio.idLocalidad': 'not of the department',
      'eventoCasoNominal.fechaPapel': 'later than today',
      [EVENT_FIELD]: 'no event no group',
    },
    others: [],
  })
})

test('a fault of no field is not lost', () => {
  expect(faultsByField(toldOf({ ciudadano: 'in charge is missing' }), FIELDS)).toEqual({
    byField: {},
    others: ['in charge is missing'],
  })
})
