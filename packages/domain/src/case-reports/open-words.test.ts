import { expect, test } from 'vitest'
import { areOpen, areSealed, openWords } from './open-words.ts'
import { alreadyReported, REGISTRY_TEXTS } from './registry-texts.ts'

const { lastName, birthDate, sex, undocumented } = REGISTRY_TEXTS

test.each([
  ['a documented text', { [lastName.key]: lastName.text }, { [lastName.key]: lastName.text }],
  [
    'one with odd spaces',
    { [sex.key]: ` ${sex.text.replaceAll('  ', '\u00a0')}` },
    { [sex.key]: ` ${sex.text.replaceAll('  ', '\u00a0')}` },
  ],
  ['the leading dot of a field', { [birthDate.key]: birthDate.text }, { [birthDate.key]: birthDate.text }],
  [
    'a duplicate, with its number',
    { fechaApertura: alreadyReported(2_106_723).text },
    { fechaApertura: alreadyReported(2_106_723).text },
  ],
  ['a documented text with more behind it', { ciudadano: `${undocumented.text} PEREZ` }, { ciudadano: 'sealed' }],
  ['an object with another name', { description: '{"apellido":"PEREZ"}' }, { description: 'sealed' }],
  ['words of which nobody knows', { 'ciudadano.nombre': 'No es María' }, { 'ciudadano.nombre': 'sealed' }],
  ['a field that is none', { 'Pérez, María': 'x', 'ciudadano.PEREZ': lastName.text }, { other: 'sealed' }],
  [
    'a list of faults',
    { 'errors[0]': lastName.text, 'errors[1]': 'de María' },
    { 'errors[0]': lastName.text, 'errors[1]': 'sealed' },
  ],
  ['nothing', {}, {}],
] as const)('%s is shown as far as it says nothing of anybody', (_what, errors, open) => {
  expect(openWords(errors as Record<string, string>)).toEqual(open)
  expect(areSealed(openWords(errors as Record<string, string>))).toBe(true)
})

test('words are open where the documentation has each of them', () => {
  expect(areOpen({ [lastName.key]: lastName.text })).toBe(true)
  for (const errors of [{ description: 'x' }, { PEREZ: lastName.text }, { description: 'sealed' }])
    expect(areOpen(errors)).toBe(false)
  expect(areSealed({ description: 'x' })).toBe(false)
  expect(areSealed({ PEREZ: 'sealed' })).toBe(false)
})

test('why a case is held for its codes is our own sentence', () => {
  const text = "The registry's list has not had 1/2/3 since 2026-11-20. The report goes by itself once it has it again."
  expect(openWords({ code_disabled: text })).toEqual({ code_disabled: text })
  expect(openWords({ code_disabled: `${text} PEREZ` })).toEqual({ code_disabled: 'sealed' })
})
