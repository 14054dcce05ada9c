import { expect, test } from 'vitest'
import { withoutPersonalValues } from './without-personal-values.ts'

const report = {
  ciudadano: {
    apellido: 'Ñandú (h.)',
    nombre: 'ANA',
    tipoDocumento: 1,
    numeroDocumento: '34000000',
    sexo: 'F',
    mail: 'ana@dominio.com',
    domicilio: { calle: 'Calle 8000', idDepartamento: 74014000 },
  },
  eventoCasoNominal: { idEvento: 295 },
}

test('what the registry repeats of the person is taken out, its own words stay', () => {
  const errors = {
    'ciudadano.mail': 'ana@dominio.com no es válido',
    ciudadano: 'ÑANDÚ (H.), Ana (34000000) de calle 8000 no coincide; sexo F, evento 295, 134000000',
    analista: 'la analista',
  }
  expect(withoutPersonalValues(errors, report)).toEqual({
    'ciudadano.mail': '… no es válido',
    ciudadano: '…, … (…) de … no coincide; sexo F, evento 295, 134000000',
    analista: 'la analista',
  })
})

test.each([null, {}, { ciudadano: null }, 'text'])('of %j nothing is known to be taken out', (none) => {
  expect(withoutPersonalValues({ a: 'b' }, none)).toEqual({ a: 'b' })
})
