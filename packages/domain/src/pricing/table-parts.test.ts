import { expect, test } from 'vitest'
import { indexParts, type StoredRowParts } from './table-parts.ts'

const VALUES = { portes: new Map([['1A', 520_000n]]), uco: 180_000n, film: null }
const row = (code: string, more: Partial<StoredRowParts> = {}): StoredRowParts => ({
  code,
  porte: null,
  porteFraction: null,
  ucoQuantity: null,
  filmM2: null,
  auxiliaries: null,
  anaesthesiaPorte: null,
  filmIncidences: null,
  chapter: null,
  ...more,
})

test('a row comes back with its own parts, whatever the order and the kind of its code', () => {
  const parts = indexParts(
    [
      row('40000003', { porte: '1A', porteFraction: 2_500n, ucoQuantity: 43_210n }),
      row('X 1', { filmM2: 0n, auxiliaries: 0, filmIncidences: 2, chapter: 'IV' }),
      row('10101012', { anaesthesiaPorte: 8 }),
    ],
    VALUES,
  )
  const none = { porte: null, porteFraction: null, ucoQuantity: null, filmM2: null }
  expect(parts.of('40000003')).toEqual({
    porte: '1A',
    porteFraction: 2_500n,
    ucoQuantity: 43_210n,
    filmM2: null,
    auxiliaries: null,
    anaesthesiaPorte: null,
    filmIncidences: null,
    chapter: null,
  })
  // no assistants are another thing than no word about them
  const films = { filmM2: 0n, filmIncidences: 2, chapter: 'IV' }
  expect(parts.of('x 1')).toEqual({ ...none, ...films, auxiliaries: 0, anaesthesiaPorte: null })
  const bare = { filmIncidences: null, chapter: null }
  expect(parts.of('10101012')).toEqual({ ...none, ...bare, auxiliaries: null, anaesthesiaPorte: 8 })
  expect(parts.of('10101013')).toBeNull()
})
