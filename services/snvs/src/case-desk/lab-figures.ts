import { LAB_APIS } from '@vigencia/contracts/case-desk/desk.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { LAB_STATES, type LabState } from '@vigencia/domain/lab-reports/lab-states.ts'
import type { LabApi } from './lab-credentials.ts'

interface Figures {
  readonly by_state: Record<LabState, number>
  readonly oldest_queued_at: Instant | null
}

/** How many samples and results are in each state. */
export async function labFigures({ sql, tenant }: UnitOfWork): Promise<Record<LabApi, Figures>> {
  const rows = await sql<{ api: LabApi; state: LabState; count: number; oldest: string }>(
    `select api, state, count(*)::int as count, min(created_at) as oldest
       from snvs.lab_reports where tenant_id = $1 group by api, state`,
    [tenant.id],
  )
  const of = (api: LabApi): Figures => {
    const its = rows.filter((row) => row.api === api)
    const counts = LAB_STATES.map((state) => [state, its.find((row) => row.state === state)?.count ?? 0])
    const oldest = its.find(({ state }) => state === 'queued')?.oldest
    return {
      by_state: Object.fromEntries(counts) as Record<LabState, number>,
      oldest_queued_at: oldest === undefined ? null : instantFromPostgres(oldest),
    }
  }
  return Object.fromEntries(LAB_APIS.map((api) => [api, of(api)])) as Record<LabApi, Figures>
}
