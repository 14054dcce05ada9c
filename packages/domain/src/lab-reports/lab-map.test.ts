import { describe, expect, test } from 'vitest'
import { dayOf } from '../calendar/day.ts'
import { mappedRow, rowsOverlap, type LabConditions, type LabSubject } from './lab-map.ts'

const ANY: LabConditions = {
  valid: { start: null, end: null },
  age_from_days: null,
  age_to_days: null,
  sex: null,
  pregnant: null,
}
const valid = (start: string | null, end: string | null): Partial<LabConditions> => ({
  valid: { start: start === null ? null : dayOf(start), end: end === null ? null : dayOf(end) },
})
const row = (more: Partial<LabConditions> = {}): LabConditions => ({ ...ANY, ...more })
const SOMEBODY: LabSubject = { day: dayOf('2026-06-15'), age_days: 400, sex: 'F', pregnant: true }

describe('a row fits somebody on a day', () => {
  test.each<[string, Partial<LabConditions>, Partial<LabSubject>, boolean]>([
    ['that asks for nothing', {}, { age_days: null, sex: null, pregnant: null }, true],
    ['on its first day', valid('2026-06-15', null), {}, true],
    ['not the day before', valid('2026-06-16', null), {}, false],
    ['on its last day', valid(null, '2026-06-15'), {}, true],
    ['not the day after', valid(null, '2026-06-14'), {}, false],
    ['at its first age', { age_from_days: 400 }, {}, true],
    ['not a day younger', { age_from_days: 401 }, {}, false],
    ['at its last age', { age_to_days: 400 }, {}, true],
    ['not a day older', { age_to_days: 399 }, {}, false],
    ['not of an age that nobody knows', { age_to_days: 399 }, { age_days: null }, false],
    ['of its sex', { sex: 'F' }, {}, true],
    ['not of another', { sex: 'M' }, {}, false],
    ['not of one that nobody knows', { sex: 'M' }, { sex: null }, false],
    ['pregnant as it asks', { pregnant: true }, {}, true],
    ['not where nobody knows', { pregnant: false }, { pregnant: null }, false],
  ])('%s', (_, conditions, subject, fits) => {
    expect(mappedRow([row(conditions)], { ...SOMEBODY, ...subject }) !== null).toBe(fits)
  })
})

describe('two rows of an item overlap', () => {
  test.each<[string, Partial<LabConditions>, Partial<LabConditions>, boolean]>([
    ['that ask for nothing', {}, {}, true],
    ['on a shared day', valid(null, '2026-06-15'), valid('2026-06-15', null), true],
    ['not on days that follow each other', valid(null, '2026-06-15'), valid('2026-06-16', null), false],
    ['at a shared age', { age_to_days: 30 }, { age_from_days: 30 }, true],
    ['not at ages that follow each other', { age_to_days: 30 }, { age_from_days: 31 }, false],
    ['not of two sexes', { sex: 'M' }, { sex: 'F' }, false],
    ['where one is of every sex', { sex: 'M' }, {}, true],
    ['not where one is for the pregnant and one for the others', { pregnant: true }, { pregnant: false }, false],
    ['where one is for both', { pregnant: true }, {}, true],
    ['not where one condition keeps them apart', { sex: 'M', age_to_days: 9 }, { sex: 'M', age_from_days: 10 }, false],
  ])('%s', (_, one, other, overlap) => {
    expect(rowsOverlap(row(one), row(other))).toBe(overlap)
    expect(rowsOverlap(row(other), row(one))).toBe(overlap)
  })
})
