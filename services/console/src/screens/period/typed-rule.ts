import type { Api } from '@vigencia/client'
import type { Qualifiers } from '../../api/qualifiers.ts'

/** What is typed of a type rule. Null: as the period says. */
export type TypedRule = Pick<
  Api.TypeRule,
  'appointment_type_id' | 'is_covered' | 'requires_authorization' | 'copay_percent' | 'copay_max_cents' | 'notes'
> &
  Qualifiers
