import type { InventedAgreement } from '../invented/invented-agreement.ts'
import { TYPE_RULES } from './type-rules.ts'

/** Everything needs an authorization. Contracts start in March, and since 2024 in June, with a gap between. One was corrected late. */
export const SERRA_VERDE: InventedAgreement = {
  word: 'serra verde',
  since: '2022-02-07',
  fields: {
    name: 'Serra Verde Planos de Saúde',
    ans_code: '999022',
    payment_type: 'convenio',
    requires_card_number: true,
    requires_authorization: true,
    copay_enabled: true,
    default_copay_percent: 20,
    default_copay_max_cents: 8000,
  },
  revised: [
    {
      on: '2024-05-10',
      fields: { cbhpm_table_version: '2024', notes: 'De março a maio de 2024 não houve contrato' },
    },
  ],
  periods: [
    {
      word: '2022',
      drafted: '2022-02-08',
      activated: '2022-02-25',
      fields: { start_date: '2022-03-01', end_date: '2023-02-28' },
      overrides: { count: 90, percent: 74 },
    },
    {
      word: '2023',
      drafted: '2023-02-06',
      activated: '2023-02-24',
      fields: { start_date: '2023-03-01', end_date: '2024-02-29' },
      overrides: { count: 90, percent: 80 },
    },
    {
      word: '2024',
      drafted: '2024-05-13',
      activated: '2024-05-29',
      fields: { start_date: '2024-06-01', end_date: '2025-05-31', cbhpm_percentage: 72 },
      overrides: { count: 40, percent: 88 },
      typeRules: TYPE_RULES.slice(0, 4),
    },
    {
      word: '2025',
      drafted: '2025-05-05',
      activated: '2025-05-26',
      fields: { start_date: '2025-06-01', end_date: '2026-05-31', cbhpm_table_version: '2025', cbhpm_percentage: 72 },
      overrides: { count: 40, percent: 93 },
      typeRules: TYPE_RULES.slice(0, 4),
      moves: [
        {
          on: '2025-11-17',
          word: '2026',
          renew: { new_end_date: '2027-05-31', cbhpm_percentage: 75 },
          activated: '2025-11-27',
        },
        // its renewal keeps the price that was wrong, and findings tell so
        {
          on: '2025-12-03',
          word: '2025, corrected',
          correct: {
            reason: 'Consulta digitada por R$ 112,90 em vez de R$ 121,90',
            changes: [{ procedure_code: '10101012', price_cents: 12_190 }],
          },
        },
      ],
    },
  ],
}
