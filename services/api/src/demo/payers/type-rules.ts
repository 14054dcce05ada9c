import { APPOINTMENT_TYPES } from '../invented/appointment-types.ts'
import type { InventedPeriod } from '../invented/invented-agreement.ts'

const { consulta, retorno, exame, cirurgia, estética } = APPOINTMENT_TYPES

/** One rule of each kind: as the period, without copay, with a copay of its own, with authorization, not covered. */
export const TYPE_RULES: NonNullable<InventedPeriod['typeRules']> = [
  { appointment_type_id: consulta },
  { appointment_type_id: retorno, copay_percent: 0, notes: 'Retorno em até 30 dias sem coparticipação' },
  { appointment_type_id: exame, copay_percent: 10, copay_max_cents: 4000 },
  { appointment_type_id: cirurgia, requires_authorization: true, copay_max_cents: 25_000 },
  { appointment_type_id: estética, is_covered: false, notes: 'Fora do rol contratado' },
]
