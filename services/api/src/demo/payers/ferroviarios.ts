import type { InventedAgreement } from '../invented/invented-agreement.ts'

/** The same name and ANS code again. It has a copay without a percentage, and nothing but a draft without prices. */
export const FERROVIARIOS: InventedAgreement = {
  word: 'ferroviários',
  since: '2025-08-06',
  fields: { name: 'Fundo dos Ferroviários', ans_code: '999066', payment_type: 'convenio', copay_enabled: true },
  periods: [
    {
      word: '2026',
      drafted: '2025-11-28',
      activated: null,
      fields: { start_date: '2026-01-01', notes: 'Aguardando assinatura' },
    },
  ],
}
