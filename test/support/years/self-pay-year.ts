import { expect } from 'vitest'
import type { Work } from '../story/told-year.ts'
import { late, own, upload } from './steps.ts'

const sold = (procedure_code: string, price_cents: number, valid_from: string | null) => ({
  procedure_code, procedure_name: `Procedure ${procedure_code}`, price_cents, notes: null, metadata: null, valid_from }) // prettier-ignore

/** P and Q are sold to those who pay themselves, and O is a package of the period. */
export const SELF_PAY_YEAR: readonly Work[] = [
  {
    on: '2026-01-05',
    what: 'the catalogue opens, with a package until June',
    async work(payer) {
      const days = { start_date: '2026-01-01', end_date: '2026-06-30' }
      const { id } = await payer.must('POST', '/contracts', days)
      payer.named.set('first', id)
      await upload(payer, id, ['O;80,00'])
      await payer.must('PATCH', `/contracts/${id}/activate`)
    },
    prices: { O: '- | 2026-01-01 80.00 | 2026-07-01 -' },
  },
  {
    on: '2026-01-05',
    what: 'P costs what it always did',
    async work(payer) {
      payer.named.set('P', (await payer.must('POST', '/particular-prices', sold('P', 10_000, null))).id)
    },
    prices: { P: '100.00' },
  },
  {
    on: '2026-01-20',
    what: 'P is to cost 120.00 from April on',
    work: (payer) => payer.must('PUT', `/particular-prices/${payer.named.get('P')}`, sold('P', 12_000, '2026-04-01')),
    prices: { P: '100.00 | 2026-04-01 120.00' },
  },
  {
    on: '2026-03-10',
    what: 'all prices are raised by 10 %, from nine days ago on; April was agreed apart',
    async work(payer) {
      const body = { new_start_date: '2026-03-01', new_end_date: '2026-06-30', reajuste_percent: 10 }
      const answer = await payer.must('POST', own(payer, 'first', '/reajuste'), body)
      expect(answer.scheduled_particular_prices).toEqual(['P'])
      payer.named.set('second', answer.new_period.id)
    },
    prices: {
      O: '- | 2026-01-01 80.00 | 2026-03-01 88.00 | 2026-07-01 -',
      P: '100.00 | 2026-03-01 110.00 | 2026-04-01 120.00',
    },
  },
  {
    on: '2026-04-15',
    what: 'Q is new from May on',
    work: (payer) => payer.must('POST', '/particular-prices', sold('Q', 333, '2026-05-01')),
    prices: { Q: '- | 2026-05-01 3.33' },
  },
  {
    on: '2026-06-10',
    what: 'the second half is renewed by 5 %, catalogue and all',
    async work(payer) {
      const body = { new_end_date: '2026-12-31', reajuste_percent: 5 }
      const { new_period_id } = await payer.must('POST', own(payer, 'second', '/renew'), body)
      payer.named.set('renewal', new_period_id)
      await payer.must('PATCH', own(payer, 'renewal', '/activate'))
    },
    prices: {
      O: '- | 2026-01-01 80.00 | 2026-03-01 88.00 | 2026-07-01 92.40 | 2027-01-01 -',
      P: '100.00 | 2026-03-01 110.00 | 2026-04-01 120.00 | 2026-07-01 126.00',
      Q: '- | 2026-05-01 3.33 | 2026-07-01 3.50', // 3.4965
    },
  },
  {
    on: '2026-07-05',
    what: '5 % was too much: the renewal is taken back',
    work: (payer) => payer.must('POST', own(payer, 'renewal', '/revoke'), late('too much')),
    prices: {
      O: '- | 2026-01-01 80.00 | 2026-03-01 88.00 | 2026-07-01 -',
      P: '100.00 | 2026-03-01 110.00 | 2026-04-01 120.00',
      Q: '- | 2026-05-01 3.33',
    },
  },
  {
    on: '2026-07-06',
    what: 'and renewed by 2.5 %, the catalogue alone',
    async work(payer) {
      const body = { reajuste_percent: 2.5, adjust_overrides: false, new_end_date: '2026-12-31' }
      const { new_period_id } = await payer.must('POST', own(payer, 'second', '/renew'), body)
      payer.named.set('again', new_period_id)
      await payer.must('PATCH', own(payer, 'again', '/activate'))
    },
    prices: {
      O: '- | 2026-01-01 80.00 | 2026-03-01 88.00 | 2027-01-01 -',
      P: '100.00 | 2026-03-01 110.00 | 2026-04-01 120.00 | 2026-07-01 123.00',
      Q: '- | 2026-05-01 3.33 | 2026-07-01 3.41', // 3.41325
    },
  },
  {
    on: '2026-08-20',
    what: 'P is to cost 150.00 from October on, so the renewal cannot be taken back',
    async work(payer) {
      await payer.must('PUT', `/particular-prices/${payer.named.get('P')}`, sold('P', 15_000, '2026-10-01'))
      expect(await payer.refused('POST', own(payer, 'again', '/revoke'), late('no'))).toBe('price_changed_since')
    },
    prices: { P: '100.00 | 2026-03-01 110.00 | 2026-04-01 120.00 | 2026-07-01 123.00 | 2026-10-01 150.00' },
  },
  {
    on: '2026-11-02',
    what: 'the package is corrected from the first day of the half, and ends in November',
    async work(payer) {
      const changes = [{ procedure_code: 'O', price_cents: 9000 }]
      const body = { ...late('it was 90'), changes, new_end_date: '2026-11-30' }
      await payer.must('POST', own(payer, 'again', '/correct'), body)
    },
    prices: { O: '- | 2026-01-01 80.00 | 2026-03-01 88.00 | 2026-07-01 90.00 | 2026-12-01 -' },
  },
  {
    on: '2026-12-15',
    what: 'P is sold no more',
    work: (payer) => payer.must('DELETE', `/particular-prices/${payer.named.get('P')}`),
    prices: {
      P: '100.00 | 2026-03-01 110.00 | 2026-04-01 120.00 | 2026-07-01 123.00 | 2026-10-01 150.00 | 2026-12-15 -',
    },
  },
]
