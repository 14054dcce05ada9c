import type { InventedAgreement } from '../invented/invented-agreement.ts'

/** Self-pay at a discount. The table prices what its catalogue lacks. */
export const CARTAO_HORIZONTE: InventedAgreement = {
  word: 'cartão horizonte',
  since: '2024-01-22',
  fields: { name: 'Cartão Horizonte', payment_type: 'particular', requires_card_number: true },
  selfPay: {
    count: 25,
    percent: 110,
    repriced: [{ made: '2024-12-16', valid_from: '2025-01-01', count: 12, percent: 117 }],
  },
  // the table prices what the catalogue lacks
  periods: [
    {
      word: '2025',
      drafted: '2024-12-09',
      activated: '2024-12-16',
      fields: { start_date: '2025-01-01', cbhpm_table_version: '2025', cbhpm_percentage: 95 },
    },
  ],
}
