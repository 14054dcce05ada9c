import type { BatchFinding } from '@vigencia/domain/accounts/batch-findings.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/**
 * A condition in SQL: whether sums count a guide `g` of a batch `b`. Of one that came several times to a payer the newest
 * counts, of batches that stand. `$1` is the tenant.
 */
export const IS_COUNTED = `b.removed_at is null and not exists (
    select from billing.guides n
      join billing.batches nb on nb.tenant_id = $1 and nb.id = n.batch_id
     where n.tenant_id = $1 and n.convenio_id = g.convenio_id and n.number = g.number and n.kind = g.kind
       and nb.removed_at is null and (nb.created_at, nb.id, n.guide_no) > (b.created_at, b.id, g.guide_no))`

/** So many of one batch are told. */
const MOST_OF_A_BATCH = 100

/** The guides of batches that other batches hold too, as findings. */
export async function repeatedGuides(
  work: UnitOfWork,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, readonly BatchFinding[]>> {
  const rows = await work.sql<{ batch_id: string; number: string; other: string }>(REPEATED, [work.tenant.id, batchIds])
  const findings = Map.groupBy(rows, ({ batch_id }) => batch_id)
  return new Map(
    [...findings].map(([id, ofBatch]) => [
      id,
      ofBatch
        .slice(0, MOST_OF_A_BATCH)
        .map(({ number, other }) => ({ code: 'guide_in_another_batch', guide: number, found: other, expected: null })),
    ]),
  )
}

const REPEATED = `
  select g.batch_id, g.number, o.batch_id as other
    from billing.guides g
    join billing.guides o on o.tenant_id = $1 and o.convenio_id = g.convenio_id and o.number = g.number and o.kind = g.kind
     and o.batch_id <> g.batch_id
    join billing.batches b on b.tenant_id = $1 and b.id = o.batch_id
   where g.tenant_id = $1 and g.batch_id = any ($2::uuid[]) and b.removed_at is null
   group by g.batch_id, g.number, o.batch_id
   order by g.batch_id, g.number collate "C", o.batch_id
   limit 10000`
