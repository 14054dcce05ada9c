import type { figures as card } from '@vigencia/contracts/case-desk'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import {
  CASE_STATES,
  HELD_REASONS,
  type CaseState,
  type HeldReason,
} from '@vigencia/domain/case-reports/case-states.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { deskOf, NO_DESK } from './case-desk.ts'

interface StateRow {
  state: CaseState
  count: number
  to_acknowledge: number
  oldest: string
}

export const caseFigures: UseCase<typeof card> = async (work) => {
  const rows = await work.sql<StateRow>(
    `select state, count(*)::int as count, count(*) filter (where acknowledged_at is null)::int as to_acknowledge,
            min(created_at) as oldest
       from snvs.cases where tenant_id = $1 group by state`,
    [work.tenant.id],
  )
  const held = await work.sql<{ held_because: HeldReason; count: number }>(
    `select held_because, count(*)::int as count from snvs.cases
      where tenant_id = $1 and state = 'held' group by held_because`,
    [work.tenant.id],
  )
  const of = (state: CaseState) => rows.find((row) => row.state === state)
  const counts = CASE_STATES.map((state) => [state, of(state)?.count ?? 0])
  const { paused_because, paused_at } = (await deskOf(work)) ?? NO_DESK
  const oldest = of('queued')?.oldest
  return {
    by_state: Object.fromEntries(counts) as Record<CaseState, number>,
    held_by_reason: Object.fromEntries(
      HELD_REASONS.map((reason) => [reason, held.find(({ held_because }) => held_because === reason)?.count ?? 0]),
    ) as Record<HeldReason, number>,
    oldest_queued_at: oldest === undefined ? null : instantFromPostgres(oldest),
    in_doubt: of('in_doubt')?.count ?? 0,
    to_acknowledge: of('adopted')?.to_acknowledge ?? 0,
    paused_because,
    paused_at,
  }
}
