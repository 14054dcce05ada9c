import { expect } from 'vitest'
import type { Work } from '../story/told-year.ts'
import { late, own } from './steps.ts'

/** Only a table prices here; it comes late, and is then found to be wrong. */
export const PUBLIC_YEAR: readonly Work[] = [
  {
    on: '2026-01-05',
    what: 'the agreement names a table that is not there yet',
    async work(payer) {
      const terms = { start_date: '2026-01-01', end_date: '2026-12-31', cbhpm_table_version: 'S1' }
      const { id } = await payer.must('POST', '/contracts', terms)
      payer.named.set('first', id)
      await payer.must('PATCH', `/contracts/${id}/activate`)
    },
    prices: { X: '- | 2026-01-01 unavailable | 2027-01-01 -', Y: '- | 2026-01-01 unavailable | 2027-01-01 -' },
  },
  {
    on: '2026-02-10',
    what: 'the table is published, for every day of the agreement',
    work: ({ make }) => make.table('S1', { X: '10.00', Y: '20.00' }),
    prices: { X: '- | 2026-01-01 10.00 | 2027-01-01 -', Y: '- | 2026-01-01 20.00 | 2027-01-01 -' },
  },
  {
    on: '2026-03-03',
    what: 'a new table from March on, three days late',
    async work(payer) {
      await payer.make.table('S2', { X: '11.50' })
      const body = { new_start_date: '2026-03-01', cbhpm_table_version: 'S2', retroactive: true }
      const answer = await payer.must('POST', own(payer, 'first', '/reajuste'), body)
      expect(answer.warnings).toMatchObject([{ code: 'end_date_lost' }])
      payer.named.set('second', answer.new_period.id)
    },
    prices: {
      X: '- | 2026-01-01 10.00 | 2026-03-01 11.50',
      Y: '- | 2026-01-01 20.00 | 2026-03-01 -',
    },
  },
  {
    on: '2026-04-01',
    what: 'its errata has Y, and the end is put right',
    async work(payer) {
      await payer.make.table('S2E', { X: '11.55', Y: '21.00' })
      const body = { ...late('errata'), cbhpm_table_version: 'S2E', new_end_date: '2026-12-31' }
      await payer.must('POST', own(payer, 'second', '/correct'), body)
    },
    prices: {
      X: '- | 2026-01-01 10.00 | 2026-03-01 11.55 | 2027-01-01 -',
      Y: '- | 2026-01-01 20.00 | 2026-03-01 21.00 | 2027-01-01 -',
    },
  },
  {
    on: '2026-05-02',
    what: 'January is put right: a period of its own was agreed for it',
    async work(payer) {
      const draft = { start_date: '2026-01-16', end_date: '2026-02-28', supersedes: payer.named.get('first') }
      const { id } = await payer.must('POST', '/contracts', { ...draft, cbhpm_table_version: 'S1', cbhpm_percentage: 50 }) // prettier-ignore
      await payer.must('PATCH', `/contracts/${id}/activate`)
    },
    prices: {
      X: '- | 2026-01-01 10.00 | 2026-01-16 5.00 | 2026-03-01 11.55 | 2027-01-01 -',
      Y: '- | 2026-01-01 20.00 | 2026-01-16 10.00 | 2026-03-01 21.00 | 2027-01-01 -',
    },
  },
]
