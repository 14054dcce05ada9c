import { describe, expect, test } from 'vitest'
import { centsOf } from '../money/cents.ts'
import { percentOf } from '../money/percent.ts'
import { successorOf } from './successor.ts'

const period = {
  convenio_id: 'convenio',
  cbhpm_table_version: '2024',
  cbhpm_percentage: percentOf(70),
  table_adjustments: [percentOf(5)],
  price_sources: null,
  copay_enabled: true,
  default_copay_percent: percentOf(20),
  default_copay_max_cents: centsOf(5_000),
  requires_card_number: null,
  act_rules: null,
  requires_authorization: false,
}
const nothing = { cbhpm_table_version: null, cbhpm_percentage: null, reajuste_percent: null, adjust_table_prices: null }

describe('the successor of a period', () => {
  test('starts with all its terms where nothing is asked', () => {
    expect(successorOf(period, nothing)).toEqual(period)
  })

  test('has the table that is asked, without the adjustments of the old one', () => {
    expect(successorOf(period, { ...nothing, cbhpm_table_version: '2025' })).toEqual({
      ...period,
      cbhpm_table_version: '2025',
      table_adjustments: [],
    })
  })

  test('adds the percent of a reajuste to the adjustments', () => {
    const adjustment = { ...nothing, reajuste_percent: percentOf(8.5) }
    expect(successorOf(period, adjustment)).toEqual({
      ...period,
      table_adjustments: [percentOf(5), percentOf(8.5)],
    })
  })

  test('takes over no more: the id, the days, notes and what the period itself came from are not its own', () => {
    const stored = {
      ...period,
      id: 'old',
      notes: 'of the old one',
      renewal_of: 'older',
      reajuste_percent: percentOf(1),
    }
    expect(successorOf(stored, nothing)).toEqual(period)
  })
})
