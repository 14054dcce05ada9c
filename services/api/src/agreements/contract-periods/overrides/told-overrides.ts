import type { ToldRows } from '@vigencia/database/change-log/replay/told-rows.ts'
import { MADE_OVERRIDES } from '../period/digested-children.ts'
import { UNSAID } from '../period/qualified-children.ts'
import { tellChild } from '../period/tell-child.ts'

/** Overrides as the entries of their convenio tell them. */
export const TOLD_OVERRIDES: ToldRows = {
  table: 'contracts.overrides',
  stream: 'convenio',
  ofStream: 't.convenio_id = $2',
  group: 'period_id',
  made: MADE_OVERRIDES,
  compared: [
    'period_id',
    'procedure_code',
    'procedure_name',
    'price_cents',
    'plan_id',
    'accommodation',
    'provider_id',
    'specialty',
    'fixed',
    'package',
    'notes',
    'metadata',
    'is_deleted',
    'created_at',
  ],
  teller: () => tellChild(MADE_OVERRIDES.table, { ...UNSAID, fixed: false, package: null }),
}
