import type { InventedAgreement } from '../invented/invented-agreement.ts'

/** This payer was made by mistake and deactivated, which frees its name and its ANS code. */
export const FERROVIARIOS_BY_MISTAKE: InventedAgreement = {
  word: 'ferroviários by mistake',
  since: '2025-08-04',
  fields: {
    name: 'Fundo dos Ferroviários',
    ans_code: '999066',
    payment_type: 'particular',
    notes: 'Cadastrado por engano como particular',
  },
  periods: [],
  deactivated: '2025-08-05',
}
