import { expect, test } from 'vitest'
import { faultyFields, formOf, orderOf, windowsIn } from './desk-form.ts'

const DESK = {
  registry: 'test',
  has_credentials: true,
  has_sample_credentials: false,
  has_result_credentials: false,
  refused: { samples: null, results: null },
  establishment: '10064902100000',
  sisa_establishment: 140_618,
  duplicate_windows: { 109: 30, 307: 90 },
  purge_after_days: 30,
  paused_because: null,
  paused_at: null,
} as const

test('a desk that is saved as it was read stays as it is', () => {
  expect(orderOf(formOf(DESK))).toEqual({
    registry: 'test',
    establishment: '10064902100000',
    sisa_establishment: 140_618,
    duplicate_windows: { 109: 30, 307: 90 },
    purge_after_days: 30,
  })
  const empty = { ...formOf(DESK), establishment: '', sisa: '', windows: '' }
  expect(orderOf(empty)).toMatchObject({ establishment: null, sisa_establishment: null, duplicate_windows: {} })
})

test('what cannot be sent is named', () => {
  expect(faultyFields(formOf(DESK))).toEqual([])
  const typed = { registry: 'test', establishment: '123', sisa: 'x', windows: '307', purge: '-1' } as const
  expect(faultyFields(typed)).toEqual(['establishment', 'sisa', 'windows', 'purge'])
  expect(windowsIn('307=90, 109=30')).toEqual({ 307: 90, 109: 30 })
})
