import type { figures as card } from '@vigencia/contracts/case-desk'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import {
  CASE_STATES,
  HELD_REASONS,
  type CaseState,
  type HeldReason,
} from '@vigencia/domain/case-reports/case-states.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { labFigures } from './lab-figures.ts'
import { partFigures } from './part-figures.ts'
import { deskOf, NO_DESK } from './case-desk.ts'

interface CountRow {
  state: CaseState
  held_because: HeldReason | null
  count: number
  to_acknowledge: number
  resend_due: number
  pending_manual: number
  oldest: string
}

export const caseFigures: UseCase<typeof card> = async (work) => {
  const rows = await work.sql<CountRow>(
    `select state, held_because, count(*)::int as count, count(resend_due)::int as resend_due,
            count(pending_manual)::int as pending_manual,
            count(*) filter (where acknowledged_at is null)::int as to_acknowledge, min(created_at) as oldest
       from snvs.cases where tenant_id = $1 group by state, held_because`,
    [work.tenant.id],
  )
  const in_state = (state: CaseState) => rows.filter((row) => row.state === state)
  const oldest = (state: CaseState) => {
    const [first] = in_state(state)
      .map((row) => instantFromPostgres(row.oldest))
      .toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)
    return first ?? null
  }
  const { paused_because, paused_at } = (await deskOf(work)) ?? NO_DESK
  const resend_due = sum(rows, 'resend_due')
  return {
    by_state: each(CASE_STATES, (state) => sum(in_state(state), 'count')),
    held_by_reason: each(HELD_REASONS, (reason) =>
      sum(
        rows.filter((row) => row.held_because === reason),
        'count',
      ),
    ),
    oldest_in: each(CASE_STATES, oldest),
    oldest_queued_at: oldest('queued'),
    in_doubt: sum(in_state('in_doubt'), 'count') - resend_due,
    resend_due,
    to_acknowledge: sum(in_state('adopted'), 'to_acknowledge'),
    pending_manual: sum(rows, 'pending_manual'),
    parts: await partFigures(work),
    laboratory: await labFigures(work),
    paused_because,
    paused_at,
  }
}

type Count = 'count' | 'resend_due' | 'to_acknowledge' | 'pending_manual'

const sum = (rows: readonly CountRow[], count: Count) => rows.reduce((total, row) => total + row[count], 0)

function each<Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value): Record<Name, Value> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>
}
