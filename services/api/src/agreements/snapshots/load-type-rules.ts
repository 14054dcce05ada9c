import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { SnapshotAnswer } from './snapshot-answer.ts'

/** The rules of a period by appointment type. There are dozens, so they are read at once. */
export async function loadTypeRules(work: UnitOfWork, periodId: string): Promise<SnapshotAnswer['type_rules']> {
  const [row] = await work.sql<{ rules: string }>(
    `select coalesce(json_agg(jsonb_build_object(
              'id', id, 'appointment_type_id', appointment_type_id, 'is_covered', is_covered,
              'requires_authorization', requires_authorization, 'copay_percent', copay_percent,
              'copay_max_cents', copay_max_cents, 'notes', notes) || coalesce(further_terms, '{}')
              order by appointment_type_id, coalesce(further_terms::text, '') collate "C"), '[]')::text as rules
       from contracts.type_rules where tenant_id = $1 and period_id = $2 and not is_deleted`,
    [work.tenant.id, periodId],
  )
  return JSON.parse(row?.rules ?? '[]') as SnapshotAnswer['type_rules']
}
