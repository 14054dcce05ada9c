import { expect } from 'vitest'
import type { Work } from '../story/told-year.ts'
import { late, own, upload } from './steps.ts'

/** Table 25 has B at 100.00 and C at 33.33. A and D are the contract's own. */
export const PAYER_YEAR: readonly Work[] = [
  {
    on: '2026-01-05',
    what: 'the running contract is typed in, from a file that is sent twice',
    async work(payer) {
      const terms = { cbhpm_table_version: '25', cbhpm_percentage: 80 }
      const days = { start_date: '2025-03-01', end_date: '2026-02-28' }
      const { id } = await payer.must('POST', '/contracts', { ...days, ...terms })
      payer.named.set('first', id)
      await upload(payer, id, ['A;100,07', 'D;50,00'])
      await upload(payer, id, ['A;100,07', 'D;55,00'], '?existing=update')
      await payer.must('PATCH', `/contracts/${id}/activate`)
    },
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 -',
      B: '- | 2025-03-01 80.00 | 2026-03-01 -',
      C: '- | 2025-03-01 26.66 | 2026-03-01 -', // 26.664
      D: '- | 2025-03-01 55.00 | 2026-03-01 -',
      E: '-',
    },
  },
  {
    on: '2026-02-20',
    what: 'it is renewed by 4.83 %, without D',
    async work(payer) {
      const body = { new_end_date: '2027-02-28', reajuste_percent: 4.83, changes: [{ procedure_code: 'D', is_covered: false }] } // prettier-ignore
      const { digest } = await payer.must('POST', own(payer, 'first', '/renew/preview'), body)
      const { new_period_id } = await payer.must('POST', own(payer, 'first', '/renew'), { ...body, preview_digest: digest }) // prettier-ignore
      payer.named.set('renewal', new_period_id)
      await payer.must('PATCH', own(payer, 'renewal', '/activate'))
    },
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2027-03-01 -', // 104.903381
      B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2027-03-01 -', // 83.864
      C: '- | 2025-03-01 26.66 | 2026-03-01 27.95 | 2027-03-01 -', // 27.9518712
      D: '- | 2025-03-01 55.00 | 2026-03-01 excluded | 2027-03-01 -',
    },
  },
  {
    on: '2026-03-20',
    what: 'another 2 % come four days late',
    async work(payer) {
      const body = { new_start_date: '2026-03-16', new_end_date: '2027-02-28', reajuste_percent: 2 }
      const answer = await payer.must('POST', own(payer, 'renewal', '/reajuste'), body)
      expect(answer.retroactive).toBe(true)
      payer.named.set('adjusted', answer.new_period.id)
    },
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2027-03-01 -', // 104.90 x 1.02 = 106.998
      B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2026-03-16 85.54 | 2027-03-01 -', // 83.864 x 1.02 = 85.54128
      C: '- | 2025-03-01 26.66 | 2026-03-01 27.95 | 2026-03-16 28.51 | 2027-03-01 -', // 27.9518712 x 1.02 = 28.510908…
    },
  },
  {
    on: '2026-04-01',
    what: 'it is corrected: B was agreed at 90.00',
    async work(payer) {
      const changes = [{ procedure_code: 'B', price_cents: 9000 }]
      const answer = await payer.must('POST', own(payer, 'adjusted', '/correct'), { ...late('B was agreed'), changes })
      payer.named.set('corrected', answer.new_period.id)
    },
    prices: { B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2026-03-16 90.00 | 2027-03-01 -' },
  },
  {
    on: '2026-04-02',
    what: 'the correction is corrected: 91.00, and D is covered after all',
    async work(payer) {
      const changes = [
        { procedure_code: 'B', price_cents: 9100 },
        { procedure_code: 'D', price_cents: 6000 },
      ]
      const answer = await payer.must('POST', own(payer, 'corrected', '/correct'), { ...late('mistyped'), changes })
      payer.named.set('again', answer.new_period.id)
    },
    prices: {
      B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2026-03-16 91.00 | 2027-03-01 -',
      D: '- | 2025-03-01 55.00 | 2026-03-01 excluded | 2026-03-16 60.00 | 2027-03-01 -',
    },
  },
  {
    on: '2026-05-20',
    what: 'a new contract supersedes it, copied and updated from a file',
    async work(payer) {
      const days = { start_date: '2026-06-01', end_date: '2027-02-28' }
      const source = payer.named.get('again')
      const { id } = await payer.must('POST', '/contracts', { ...days, supersedes: source, copy_from: source })
      payer.named.set('superseding', id)
      await upload(payer, id, ['A;120,00', 'E;15,00'], '?existing=update')
      await payer.must('PATCH', `/contracts/${id}/activate`)
    },
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2026-06-01 120.00 | 2027-03-01 -',
      E: '- | 2026-06-01 15.00 | 2027-03-01 -',
    },
  },
  {
    on: '2026-07-01',
    what: 'notice of termination to the end of September',
    work: (payer) => payer.must('PATCH', own(payer, 'superseding', '/terminate'), { effective_date: '2026-09-30' }),
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2026-06-01 120.00 | 2026-10-01 -',
      B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2026-03-16 91.00 | 2026-10-01 -',
      C: '- | 2025-03-01 26.66 | 2026-03-01 27.95 | 2026-03-16 28.51 | 2026-10-01 -',
      D: '- | 2025-03-01 55.00 | 2026-03-01 excluded | 2026-03-16 60.00 | 2026-10-01 -',
      E: '- | 2026-06-01 15.00 | 2026-10-01 -',
    },
  },
  {
    on: '2026-07-10',
    what: 'the notice is moved to the end of August',
    work: (payer) => payer.must('PATCH', own(payer, 'superseding', '/terminate'), { effective_date: '2026-08-31' }),
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2026-06-01 120.00 | 2026-09-01 -',
      B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2026-03-16 91.00 | 2026-09-01 -',
      C: '- | 2025-03-01 26.66 | 2026-03-01 27.95 | 2026-03-16 28.51 | 2026-09-01 -',
      D: '- | 2025-03-01 55.00 | 2026-03-01 excluded | 2026-03-16 60.00 | 2026-09-01 -',
      E: '- | 2026-06-01 15.00 | 2026-09-01 -',
    },
  },
  {
    on: '2026-09-05',
    what: 'the payer stays after all, five days after the end',
    work: (payer) => payer.must('POST', own(payer, 'superseding', '/reinstate'), late('they stay')),
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2026-06-01 120.00 | 2027-03-01 -',
      B: '- | 2025-03-01 80.00 | 2026-03-01 83.86 | 2026-03-16 91.00 | 2027-03-01 -',
      C: '- | 2025-03-01 26.66 | 2026-03-01 27.95 | 2026-03-16 28.51 | 2027-03-01 -',
      D: '- | 2025-03-01 55.00 | 2026-03-01 excluded | 2026-03-16 60.00 | 2027-03-01 -',
      E: '- | 2026-06-01 15.00 | 2027-03-01 -',
    },
  },
  {
    on: '2026-10-01',
    what: 'the new contract was never signed, and is revoked',
    work: (payer) => payer.must('POST', own(payer, 'superseding', '/revoke'), late('never signed')),
    prices: {
      A: '- | 2025-03-01 100.07 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2027-03-01 -',
      E: '-',
    },
  },
  {
    on: '2026-11-15',
    what: '10 % for the last quarter of the contract that ended in February',
    async work(payer) {
      const body = { new_start_date: '2025-12-01', reajuste_percent: 10 }
      expect(await payer.refused('POST', own(payer, 'first', '/reajuste'), body)).toBe('period_not_active')
      const answer = await payer.must('POST', own(payer, 'first', '/reajuste'), { ...body, retroactive: true })
      expect(answer.new_period.validity_end).toBe('2026-02-28')
    },
    prices: {
      A: '- | 2025-03-01 100.07 | 2025-12-01 110.08 | 2026-03-01 104.90 | 2026-03-16 107.00 | 2027-03-01 -', // 110.077
      B: '- | 2025-03-01 80.00 | 2025-12-01 88.00 | 2026-03-01 83.86 | 2026-03-16 91.00 | 2027-03-01 -',
      C: '- | 2025-03-01 26.66 | 2025-12-01 29.33 | 2026-03-01 27.95 | 2026-03-16 28.51 | 2027-03-01 -', // 29.3304
      D: '- | 2025-03-01 55.00 | 2025-12-01 60.50 | 2026-03-01 excluded | 2026-03-16 60.00 | 2027-03-01 -',
    },
  },
  {
    on: '2026-12-20',
    what: 'the second correction is taken back, and the first one stands again',
    work: (payer) => payer.must('POST', own(payer, 'again', '/revoke'), late('the first one was right')),
    prices: {
      B: '- | 2025-03-01 80.00 | 2025-12-01 88.00 | 2026-03-01 83.86 | 2026-03-16 90.00 | 2027-03-01 -',
      D: '- | 2025-03-01 55.00 | 2025-12-01 60.50 | 2026-03-01 excluded | 2027-03-01 -',
    },
  },
]
