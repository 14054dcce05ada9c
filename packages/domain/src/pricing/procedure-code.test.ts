import { expect, test } from 'vitest'
import { codeAsStored, codeFault, codeForm, meantCode } from './procedure-code.ts'

test.each([
  ['40301010', '40301010'],
  ['0301010072', '0301010072'],
  ['4.03.01.01-0', '40301010'],
  ['03.01.01.007-2', '0301010072'],
  ['\uff14\uff10\uff13\uff10\uff11\uff10\uff11\uff10', '40301010'],
  [' \u00a040301010 ', '40301010'],
  ['4.03.01.01', '4.03.01.01'],
  ['4.03.01.01-00', '4.03.01.01-00'],
  ['AB-1', 'AB-1'],
  ['Sa\u0303o', 'S\u00e3o'],
  ['1E5', '1E5'],
])('the code %j is written down as %s', (text, stored) => {
  expect(codeAsStored(text)).toBe(stored)
  expect(codeAsStored(stored)).toBe(stored)
  expect(meantCode(`\u200b${text}\u00ad`)).toBe(stored)
})

test.each([
  ['40301010', '40301010'],
  ['4.03.01.01-0', '40301010'],
  ['\u200b4.03.01.01-0 ', '40301010'],
  ['Ab-\u00c7', 'ab-\u00e7'],
  ['AB-C\u0327', 'ab-\u00e7'],
])('the form of the code %j is %s', (code, form) => {
  expect(codeForm(code)).toBe(form)
  expect(codeForm(form)).toBe(form)
})

test.each([
  ["'40301010", 'apostrophe'],
  ['\u201940301010', 'apostrophe'],
  ['3,01E+09', 'shortened'],
  ['3.01e+09', 'shortened'],
  ['3E+09', 'shortened'],
  ['3E-9', 'shortened'],
  ['4,5E9', 'shortened'],
  ['40301010.0', 'without .0'],
  ['40301010,00', 'without ,00'],
])('%s is what a spreadsheet made of a code', (code, why) => {
  expect(codeFault(code)).toContain(why)
})

test.each(['1E5', 'E+1', '1.5', '10.01', 'A-1', "D'A", '40301010', '4.03.01.01-0', '1e'])('%s is a code', (code) => {
  expect(codeFault(code)).toBeNull()
})
