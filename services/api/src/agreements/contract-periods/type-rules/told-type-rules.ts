import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { MADE_TYPE_RULES } from '../period/digested-children.ts'
import { UNSAID } from '../period/qualified-children.ts'
import { tellChild } from '../period/tell-child.ts'

/** Type rules as the entries of their convenio tell them. */
export const TOLD_TYPE_RULES: ToldRows = {
  table: 'contracts.type_rules',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  group: 'period_id',
  made: MADE_TYPE_RULES,
  compared: [
    'period_id',
    'appointment_type_id',
    'is_covered',
    'requires_authorization',
    'copay_percent',
    'copay_max_cents',
    'plan_id',
    'accommodation',
    'provider_id',
    'specialty',
    'notes',
    'is_deleted',
    'created_at',
  ],
  teller: () => tellChild(MADE_TYPE_RULES.table, UNSAID),
}
