import { Temporal } from 'temporal-polyfill'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { InJob } from './job-order.ts'

/** Cases of one tenant that are unsent, or for a person to see to. */
export interface OpenCount {
  readonly state: string
  /** Why they are held; `resend_due` of those in doubt that are sent once more by themselves; else empty. */
  readonly reason: string
  readonly count: number
  readonly oldest: Instant
}

/** Samples or results of one tenant, alike. */
export interface OpenLabCount extends OpenCount {
  readonly api: 'samples' | 'results'
}

interface Counted {
  readonly at: Instant
  readonly counts: readonly OpenCount[]
  readonly labCounts: readonly OpenLabCount[]
  readonly paused_because: string | null
  /** The APIs whose credentials the registry has refused: nothing goes there until there are others. */
  readonly refused: readonly string[]
}

interface Parts {
  readonly inJob: InJob
  readonly readClock: () => Instant
  readonly tenantCalled: (id: string) => Promise<Tenant>
}

/** The sweep of a tenant comes once a minute, to any process. What it found here before is then old. */
const FRESH_SECONDS = 180

/** What the sweeps of this process have found of each tenant's open cases, samples and results, for the figures. */
export class OpenCases {
  readonly #parts: Parts
  readonly #found = new Map<string, Counted>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async count(tenantId: string): Promise<void> {
    const { inJob, readClock, tenantCalled } = this.#parts
    const tenant = await tenantCalled(tenantId)
    const found = await inJob(tenant, async (work) => ({
      counts: await openCounts(work),
      labCounts: await openLabCounts(work),
      paused_because: await pauseOf(work),
      refused: await refusedApis(work),
    }))
    this.#found.set(tenantId, { at: readClock(), ...found })
  }

  /** By tenant. What is old is left out: another process has counted since. */
  fresh(): ReadonlyMap<string, Counted> {
    const since = this.#parts.readClock().subtract({ seconds: FRESH_SECONDS })
    for (const [tenantId, { at }] of this.#found)
      if (Temporal.Instant.compare(at, since) < 0) this.#found.delete(tenantId)
    return this.#found
  }
}

async function openCounts({ sql, tenant }: UnitOfWork): Promise<OpenCount[]> {
  const rows = await sql<Omit<OpenCount, 'oldest'> & { oldest: string }>(
    `select state, coalesce(held_because, case when resend_due is not null then 'resend_due' end, '') as reason,
            count(*)::integer as count, min(created_at) as oldest
       from snvs.cases
      where tenant_id = $1 and (state in ('queued', 'sending', 'in_doubt', 'held', 'rejected', 'citizen_not_found')
        or state = 'adopted' and acknowledged_at is null)
      group by 1, 2`,
    [tenant.id],
  )
  return rows.map((row) => ({ ...row, oldest: instantFromPostgres(row.oldest) }))
}

async function openLabCounts({ sql, tenant }: UnitOfWork): Promise<OpenLabCount[]> {
  const rows = await sql<Omit<OpenLabCount, 'oldest'> & { oldest: string }>(
    `select api, state, coalesce(held_because, '') as reason, count(*)::integer as count, min(created_at) as oldest
       from snvs.lab_reports where tenant_id = $1 and state not in ('reported', 'cancelled') group by 1, 2, 3`,
    [tenant.id],
  )
  return rows.map((row) => ({ ...row, oldest: instantFromPostgres(row.oldest) }))
}

async function refusedApis({ sql, tenant }: UnitOfWork): Promise<string[]> {
  const rows = await sql<{ api: string }>(
    'select api from snvs.lab_credentials where tenant_id = $1 and refused_at is not null',
    [tenant.id],
  )
  return rows.map(({ api }) => api)
}

async function pauseOf({ sql, tenant }: UnitOfWork): Promise<string | null> {
  const [desk] = await sql<{ paused_because: string | null }>(
    'select paused_because from snvs.desks where tenant_id = $1',
    [tenant.id],
  )
  return desk?.paused_because ?? null
}
