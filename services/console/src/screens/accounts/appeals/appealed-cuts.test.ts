import { expect, test } from 'vitest'
import type { Api } from '@vigencia/client'
import { appealable, claimOf, guidesOf, itemsOf } from './appealed-cuts.ts'

const glosa = (glosa_no: number, more: Partial<Api.JudgedGlosa>): Api.JudgedGlosa => ({
  glosa_no,
  code: '1705',
  amount_cents: 800,
  judgement: 'unjustified',
  claim_cents: 800,
  cause: null,
  reason: '',
  appeal_id: null,
  accepted_cents: null,
  ...more,
})
const item = (item_no: number, guide: string | null, glosas: Api.JudgedGlosa[], is_counted = true) =>
  ({
    item_no,
    guide,
    payer_guide: 'P1',
    item: '1',
    day: '2026-07-01',
    code: '40999901',
    glosas,
    is_counted,
  }) as Api.StatementItem

test('what is justified, cannot be told, is under appeal or does not count is no cut to appeal against', () => {
  const cuts = appealable([
    item(1, 'G1', [glosa(1, {}), glosa(2, { judgement: 'justified', claim_cents: 0 })]),
    item(2, 'G1', [glosa(1, { appeal_id: 'a' }), glosa(2, { judgement: 'cannot_tell' })]),
    item(3, null, [glosa(1, { claim_cents: 500 })]),
    item(4, 'G2', [glosa(1, {})], false),
  ])
  expect(cuts.map(({ id, guide }) => [id, guide])).toEqual([
    ['1 1', 'G1'],
    ['3 1', 'P1'],
  ])
  expect(claimOf(cuts)).toBe(1300)
  expect(guidesOf(cuts).map(([guide, of]) => [guide, of.length])).toEqual([
    ['G1', 1],
    ['P1', 1],
  ])
  expect(itemsOf(cuts)).toEqual([
    { item_no: 1, glosa_no: 1 },
    { item_no: 3, glosa_no: 1 },
  ])
})
