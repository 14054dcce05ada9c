import { expect, test } from 'vitest'
import type { Api } from '@vigencia/client'
import { BLANK_ENTRY, entryFrom, readPairs, typedEntry } from './typed-settings.ts'

const ENTRY: Api.TissSettings = {
  valid_from: '2026-01-01',
  version: '4.03.00',
  provider_code: '000123',
  plan_map: { '0881': 'AZ-E', '0882': 'AZ-A' },
  accommodation_map: { '60999901': 'apartment' },
  degree_map: { '12': 'surgeon' },
  column_maps: { portal: { decimal: ',', columns: { lot: 'Lote', glosa_amount: 7 } } },
}

test('what was agreed is the same after it was shown and typed again', () => {
  expect(entryFrom(typedEntry(ENTRY))).toEqual(ENTRY)
})

test('pairs are read a line each, as a spreadsheet or a person writes them', () => {
  expect(readPairs('0881\tAZ-E\n\n 0882 = AZ-A ')).toEqual({ pairs: { '0881': 'AZ-E', '0882': 'AZ-A' }, fault: null })
})

test.each(['0881', '0881 AZ E', '0881 A\n0881 B'])('a line that is no pair is named: %s', (text) => {
  expect(readPairs(text).fault).toBe(text.split('\n').at(-1))
})

test('without its day, its code, a name of a map, or with a line that is no pair, nothing is sent', () => {
  const typed = { ...BLANK_ENTRY, valid_from: '2026-01-01', provider_code: '1' }
  expect(entryFrom(typed)).toEqual({ valid_from: '2026-01-01', version: '4.03.00', provider_code: '1' })
  expect(entryFrom({ ...typed, valid_from: null })).toBeNull()
  expect(entryFrom({ ...typed, provider_code: ' ' })).toBeNull()
  expect(entryFrom({ ...typed, plans: '0881' })).toBeNull()
  const map = { name: 'a', columns: {}, rest: {} }
  expect(entryFrom({ ...typed, maps: [map, map] })).toBeNull()
  expect(entryFrom({ ...typed, maps: [{ ...map, name: '' }] })).toBeNull()
})
