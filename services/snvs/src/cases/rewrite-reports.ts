import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import type { SealedReport } from './sealed-report.ts'

/** A case's report as it is stored. */
export interface StoredReport {
  readonly id: string
  readonly sealed: Buffer
  readonly key_version: number
}

/** A report after the rewriting. */
export type Rewriting = (report: SealedReport) => SealedReport

/** What becomes of reports, and of columns beside them, in SQL: `, guardian = null`. */
interface Rewritten {
  readonly rewrite: Rewriting
  readonly beside: string
}

/** Seals reports, whose rows are locked, with the newest key, each as `rewrite` makes it. */
export async function rewriteReports(
  { sql, tenant }: UnitOfWork,
  vault: Vault,
  stored: readonly StoredReport[],
  { rewrite, beside }: Rewritten,
): Promise<void> {
  const seals = stored.map(({ id, ...sealed }) => {
    const place = { tenant_id: tenant.id, id }
    const report = rewrite(vault.open(place, sealed) as SealedReport)
    return { id, sealed: vault.seal(place, report).sealed.toString('hex') }
  })
  await sql(
    `update snvs.cases c set sealed = decode(s.sealed, 'hex'), key_version = $3${beside}
       from jsonb_to_recordset($2) as s (id uuid, sealed text) where c.tenant_id = $1 and c.id = s.id`,
    [tenant.id, JSON.stringify(seals), vault.newest],
  )
}
