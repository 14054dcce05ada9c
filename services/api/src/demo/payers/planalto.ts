import type { InventedAgreement } from '../invented/invented-agreement.ts'

/** Under notice: its contract had no end, and has one now. It never contracted the ultrasound that its table holds. */
export const PLANALTO: InventedAgreement = {
  word: 'planalto',
  since: '2024-10-07',
  fields: { name: 'Planalto Saúde', ans_code: '999077', payment_type: 'convenio', requires_card_number: true },
  periods: [
    {
      word: '2025',
      drafted: '2024-10-14',
      activated: '2024-12-02',
      fields: { start_date: '2025-01-01', cbhpm_table_version: '2025', cbhpm_percentage: 90 },
      overrides: { count: 12, percent: 104 },
      excluded: ['40109356'],
      moves: [
        {
          on: '2025-12-10',
          terminate: { effective_date: '2027-06-30', reason: 'Aviso prévio: a operadora encerra a rede própria' },
        },
      ],
    },
  ],
}
