import { expect, test } from 'vitest'
import { formatsOf } from '../../formats/formats.ts'
import { differencesOf } from './differences.ts'
import type { LogEntry } from '../../api/change-logs.ts'
import { subjectOf } from './subject.ts'

const formats = formatsOf({ country: 'BR', currency: 'BRL', time_zone: 'America/Sao_Paulo' })
const entry = (fields: Partial<LogEntry>) =>
  ({ previous_values: null, new_values: null, affected_record_count: 1, ...fields }) as LogEntry

test('an entry names what it changed by its code, its days, its percentage and its number', () => {
  expect(subjectOf(entry({ new_values: { procedure_code: '40109356', price_cents: 1 } }), formats)).toEqual([
    '40109356',
  ])
  const new_period = { validity_start: '2025-11-01', validity_end: null, reajuste_percent: 8.5 }
  expect(subjectOf(entry({ new_values: { new_period }, affected_record_count: 1017 }), formats)).toEqual([
    '01/11/2025 – …',
    '8,5%',
    '× 1.017',
  ])
  expect(subjectOf(entry({ previous_values: { name: 'Aurora' }, new_values: { is_active: false } }), formats)).toEqual([
    'Aurora',
  ])
})

test('before and after stand side by side, what changed first, parts by their path', () => {
  const previous_values = { name: 'A', terms: { copay: 10, cap: null } }
  const new_values = { name: 'A', terms: { copay: 20, cap: null }, added: [1] }
  expect(differencesOf(entry({ previous_values, new_values }))).toEqual([
    { field: 'added', before: undefined, after: [1], isChanged: true },
    { field: 'terms.copay', before: 10, after: 20, isChanged: true },
    { field: 'name', before: 'A', after: 'A', isChanged: false },
    { field: 'terms.cap', before: null, after: null, isChanged: false },
  ])
})
