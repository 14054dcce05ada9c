import { AGE_BOUNDS_HOURS, CASE_PARTS, type CasePart } from '@vigencia/domain/case-reports/case-parts.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'

interface Row {
  readonly part: CasePart
  /** Its place among the groups of ages, counted from 1. */
  readonly age: number
  readonly count: number
  readonly oldest: string
}

interface Part {
  readonly count: number
  readonly oldest: Instant | null
  readonly ages: { from_hours: number; count: number }[]
}

/** The parts of the work, as `IN_PART` lists them, each with how long its cases have waited. */
export async function partFigures({ sql, tenant, now }: UnitOfWork): Promise<Record<CasePart, Part>> {
  const rows = await sql<Row>(
    `select p.part, width_bucket(extract(epoch from ($2 - c.created_at)) / 3600, $3::numeric[]) as age,
            count(*)::int as count, min(c.created_at) as oldest
       from snvs.cases c
      cross join lateral (
        select case when c.state in ('rejected', 'citizen_not_found') then 'to_mend'
                    when c.state in ('queued', 'sending') or c.state = 'in_doubt' and c.resend_due is not null then 'queued'
                    when c.state = 'adopted' and c.acknowledged_at is not null then 'reported'
                    else c.state end as part
        union all
        select 'by_hand' where c.pending_manual is not null) p
      where c.tenant_id = $1 group by 1, 2`,
    [tenant.id, now.toString(), [...AGE_BOUNDS_HOURS]],
  )
  const parts = CASE_PARTS.map((part) => [part, partOf(rows.filter((row) => row.part === part))])
  return Object.fromEntries(parts) as Record<CasePart, Part>
}

function partOf(rows: readonly Row[]): Part {
  const oldest = rows.toSorted((a, b) => b.age - a.age).at(0)?.oldest
  return {
    count: rows.reduce((total, { count }) => total + count, 0),
    oldest: oldest === undefined ? null : instantFromPostgres(oldest),
    // whoever was reported a moment ahead of this clock is the youngest
    ages: AGE_BOUNDS_HOURS.map((from_hours, index) => ({
      from_hours,
      count: rows.filter(({ age }) => Math.max(1, age) === index + 1).reduce((total, { count }) => total + count, 0),
    })),
  }
}
