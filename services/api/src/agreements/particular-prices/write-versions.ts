import { toDateRange } from '@vigencia/domain/calendar/date-range.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { versionValues, type DatedPrice, type PriceVersion } from './price-version.ts'

/** The versions that one change closes and opens. */
export interface VersionMoves {
  /** Those known until this change. */
  readonly closed: readonly PriceVersion[]
  /** Those known from this change on. */
  readonly opened: readonly DatedPrice[]
}

/** Writes the versions of a change. Closed ones stay as they were known. */
export async function writeVersions(
  work: UnitOfWork,
  change: Change,
  convenioId: string,
  { closed, opened }: VersionMoves,
): Promise<void> {
  await work.em.flush() // new entries come first, because their versions refer to them
  await work.sql(
    'update contracts.particular_price_versions set known_until = $3 where tenant_id = $1 and id = any ($2::uuid[])',
    [work.tenant.id, closed.map((version) => version.id), change.revision],
  )
  const rows = opened.map(({ days, ...values }) => ({ ...values, id: work.newId(), days: toDateRange(days) }))
  await work.sql(
    `insert into contracts.particular_price_versions
       (tenant_id, id, convenio_id, price_id, procedure_code, days, procedure_name, price_cents, notes, metadata, known_from)
     select $1, id, $2, price_id, procedure_code, days, procedure_name, price_cents, notes, metadata, $3
       from jsonb_to_recordset($4) as t (id uuid, price_id uuid, procedure_code text, days daterange,
         procedure_name text, price_cents bigint, notes text, metadata jsonb)
     returning null`,
    [work.tenant.id, convenioId, change.revision, JSON.stringify(rows)],
  )
}

/** The versions as the change log stores them. */
export function movedValues({ closed, opened }: VersionMoves) {
  return {
    previous_values: { versions: closed.map(versionValues) },
    new_values: { versions: opened.map(versionValues) },
  }
}
