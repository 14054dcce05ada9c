import type { z } from 'zod'
import type { Batch } from '@vigencia/contracts/billing-batches/batch.ts'
import type { BatchFinding } from '@vigencia/domain/accounts/batch-findings.ts'
import { dayOf } from '@vigencia/domain/calendar/day.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { IS_COUNTED, repeatedGuides } from './counted-guides.ts'

export type ShownBatch = z.output<typeof Batch>

/** A batch as it is stored. */
export interface StoredBatch {
  readonly id: string
  readonly convenio_id: string
  readonly lot: string
  readonly version: string | null
  readonly provider_code: string | null
  readonly registered_on: string | null
  readonly file_digest: string
  readonly guide_count: number
  readonly line_count: number
  readonly billed_cents: string
  readonly hash_match: string | null
  readonly findings: readonly BatchFinding[]
  readonly judged_revision: string
  readonly removed_at: string | null
  readonly created_at: string
  readonly updated_at: string
}

export const BATCH_COLUMNS = `b.id, b.convenio_id, b.lot, b.version, b.provider_code, b.registered_on::text as registered_on,
  encode(b.file_digest, 'hex') as file_digest, b.guide_count, b.line_count, b.billed_cents, b.hash_match, b.findings,
  b.judged_revision, b.removed_at, b.created_at, b.updated_at`

/** @throws Refusal `batch_not_found` */
export async function findBatch(work: UnitOfWork, id: string): Promise<StoredBatch> {
  const [batch] = await work.sql<StoredBatch>(
    `select ${BATCH_COLUMNS} from billing.batches b where b.tenant_id = $1 and b.id = $2`,
    [work.tenant.id, id],
  )
  if (batch === undefined) throw new Refusal('batch_not_found', `Batch not found: ${id}`)
  return batch
}

interface VerdictRow {
  readonly batch_id: string
  readonly verdict: string
  readonly lines: number
  readonly billed: string
  readonly contract: string
  readonly difference: string
}

/** Batches with the sums of their verdicts, in the order in which they come. */
export async function shownBatches(work: UnitOfWork, batches: readonly StoredBatch[]): Promise<ShownBatch[]> {
  const ids = batches.map(({ id }) => id)
  const verdicts = Map.groupBy(await work.sql<VerdictRow>(VERDICTS, [work.tenant.id, ids]), ({ batch_id }) => batch_id)
  const counted = new Map(
    (await work.sql<{ batch_id: string; cents: string }>(COUNTED, [work.tenant.id, ids])).map((one) => [
      one.batch_id,
      Number(one.cents),
    ]),
  )
  const repeated = await repeatedGuides(work, ids)
  return batches.map(({ hash_match: _, ...batch }) => ({
    ...batch,
    registered_on: batch.registered_on === null ? null : dayOf(batch.registered_on),
    billed_cents: Number(batch.billed_cents),
    counted_cents: counted.get(batch.id) ?? 0,
    verdicts: (verdicts.get(batch.id) ?? []).map((row) => ({
      verdict: row.verdict,
      line_count: row.lines,
      billed_cents: Number(row.billed),
      contract_cents: Number(row.contract),
      difference_cents: Number(row.difference),
    })),
    findings: [...batch.findings, ...(repeated.get(batch.id) ?? [])],
    judged_revision: Number(batch.judged_revision),
    removed_at: batch.removed_at === null ? null : instantFromPostgres(batch.removed_at),
    created_at: instantFromPostgres(batch.created_at),
    updated_at: instantFromPostgres(batch.updated_at),
  }))
}

export async function shownBatch(work: UnitOfWork, id: string): Promise<ShownBatch> {
  const [batch] = await shownBatches(work, [await findBatch(work, id)])
  return batch as ShownBatch
}

/** No join: on rows that were just written the database has no statistics, and would take each with each. */
const VERDICTS = `
  select t.batch_id, t.verdict, count(*)::int as lines, sum(t.billed)::bigint as billed,
         coalesce(sum(t.contract), 0)::bigint as contract, coalesce(sum(t.difference), 0)::bigint as difference
    from (select s.batch_id, s.line_no, max(s.verdict) as verdict, max(s.billed) as billed, max(s.contract) as contract,
                 max(s.difference) as difference
            from (select v.batch_id, v.line_no, v.verdict, null::bigint as billed, v.contract_cents as contract,
                         v.difference_cents as difference
                    from billing.verdicts v
                   where v.tenant_id = $1 and v.batch_id = any ($2::uuid[]) and v.known_until is null
                  union all
                  select l.batch_id, l.line_no, null, l.total_cents, null, null
                    from billing.lines l where l.tenant_id = $1 and l.batch_id = any ($2::uuid[])) s
           group by s.batch_id, s.line_no) t
   group by t.batch_id, t.verdict order by t.verdict collate "C"`

const COUNTED = `
  select g.batch_id, sum(g.billed_cents)::bigint as cents
    from billing.guides g
    join billing.batches b on b.tenant_id = $1 and b.id = g.batch_id
   where g.tenant_id = $1 and g.batch_id = any ($2::uuid[]) and ${IS_COUNTED}
   group by g.batch_id`
