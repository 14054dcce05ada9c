import { dayOf, type Day } from '@vigencia/domain/calendar/day.ts'
import type { LabMapRow } from '@vigencia/domain/lab-reports/lab-map.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** A row as it is stored and answered. */
export type FlatRow = Omit<LabMapRow, 'valid'> & { readonly valid_from: Day | null; readonly valid_to: Day | null }

interface Row extends Omit<FlatRow, 'valid_from' | 'valid_to'> {
  readonly id: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}

/** The rows that are in force, of one item or all, in their order. */
export async function storedMap(
  { sql, tenant }: UnitOfWork,
  { item, offset = 0, limit = null }: { item: string | null; offset?: number; limit?: number | null },
): Promise<(FlatRow & { readonly id: string })[]> {
  const rows = await sql<Row>(
    `select id, item, event_id, group_id, classification_id, sample_id, sample_type_id, test_type_id, test_id,
            to_char(valid_from, 'YYYY-MM-DD') as valid_from, to_char(valid_to, 'YYYY-MM-DD') as valid_to,
            age_from_days, age_to_days, sex, pregnant
       from snvs.lab_map_rows
      where tenant_id = $1 and removed_at is null and ($2::text is null or item = $2)
      order by item, valid_from nulls first, age_from_days nulls first, sex nulls first, pregnant nulls first, id
      offset $3 limit $4`,
    [tenant.id, item, offset, limit],
  )
  return rows.map(({ valid_from, valid_to, ...row }) => ({
    ...row,
    valid_from: valid_from === null ? null : dayOf(valid_from),
    valid_to: valid_to === null ? null : dayOf(valid_to),
  }))
}

export function spannedRow({ valid_from, valid_to, ...row }: FlatRow): LabMapRow {
  return { ...row, valid: { start: valid_from, end: valid_to } }
}

export function flatRow({ valid, ...row }: LabMapRow): FlatRow {
  return { ...row, valid_from: valid.start, valid_to: valid.end }
}
