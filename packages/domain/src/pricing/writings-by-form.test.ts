import { expect, test } from 'vitest'
import { writingsByForm } from './writings-by-form.ts'

test.each<[string, readonly string[], readonly (readonly [string, string])[]]>([
  ['digits are their own form', ['40301010', '0301010072'], []],
  ['a dotted code has its digits', ['4.03.01.01-0'], [['40301010', '4.03.01.01-0']]],
  ['letters have small ones', ['CASA-1', 'casa-2'], [['casa-1', 'CASA-1']]],
  ['what several have is the form of none', ['CASA-1', 'Casa-1', 'AB-1', 'CASA-1\u200b'], [['ab-1', 'AB-1']]],
])('%s', (_words, codes, writings) => {
  expect([...writingsByForm(codes)]).toEqual(writings)
})
