import type { InventedAgreement } from '../invented/invented-agreement.ts'

/** Self-pay, with a catalogue of dated prices and a season whose own prices beat it. */
export const PARTICULAR: InventedAgreement = {
  word: 'particular',
  since: '2021-10-18',
  fields: { name: 'Particular', payment_type: 'particular' },
  selfPay: {
    count: 60,
    percent: 130,
    repriced: [
      { made: '2022-12-12', valid_from: '2023-01-01', count: 12, percent: 139 },
      { made: '2024-01-15', valid_from: '2024-02-01', count: 12, percent: 148 },
      { made: '2025-01-02', valid_from: '2025-01-02', count: 12, percent: 157 },
      { made: '2025-11-24', valid_from: '2026-01-05', count: 12, percent: 166 },
      { made: '2025-11-25', valid_from: '2027-01-04', count: 12, percent: 175 },
    ],
  },
  // in this season its own prices beat those of the catalogue
  periods: [
    {
      word: 'mutirão de inverno',
      drafted: '2025-05-12',
      activated: '2025-05-19',
      fields: { start_date: '2025-06-01', end_date: '2025-08-31', notes: 'Mutirão de inverno' },
      overrides: { count: 12, percent: 99 },
    },
  ],
}
