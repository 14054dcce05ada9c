import { expect, test } from 'vitest'
import { maskedPerson } from './masked-person.ts'

test.each([
  ['María José', 'Pérez', '34000123', 'M. P.', '123'],
  ['ñata', 'ángel', 'M20555666', 'Ñ. Á.', '666'],
  ['𝒜na', 'Río', null, '𝒜. R.', null],
  ['Ana', 'Río', '123456', 'A. R.', null],
  ['Ana', 'Río', '1234567', 'A. R.', '567'],
])('%s %s with %s is shown as %s and %s', (nombre, apellido, numeroDocumento, initials, document_end) => {
  expect(maskedPerson({ nombre, apellido, numeroDocumento })).toEqual({ initials, document_end })
})
