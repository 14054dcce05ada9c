import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

const report = {
  ciudadano: { apellido: 'A', telefono: null, domicilio: { calle: 'C', idPais: 200 }, personaACargo: null },
  eventoCasoNominal: { idClasificacionManualCaso: 752 },
}

test.each([
  [report, report, []],
  [report, { ...report, ciudadano: { ...report.ciudadano, telefono: '1' } }, ['ciudadano.telefono']],
  [
    report,
    { ...report, eventoCasoNominal: { idClasificacionManualCaso: 1 } },
    ['eventoCasoNominal.idClasificacionManualCaso'],
  ],
  [
    report,
    { ...report, ciudadano: { apellido: 'B', telefono: null, domicilio: null } },
    ['ciudadano.apellido', 'ciudadano.domicilio.calle', 'ciudadano.domicilio.idPais'],
  ],
  [{ a: null }, {}, []],
  [{ a: null }, { a: { b: null } }, []],
] as const)('between %o and %o the fields %o have changed', (before, after, fields) => {
  expect(changedFields(before, after)).toEqual(fields)
})
