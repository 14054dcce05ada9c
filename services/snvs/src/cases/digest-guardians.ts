import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { StoredReport } from './rewrite-reports.ts'
import { guardianOf, type SealedReport } from './sealed-report.ts'

const AT_ONCE = 500

/**
 * Writes the digest of the guardian beside reports that were sealed before there was one, a batch at a time.
 * A report that is being changed at this moment gets its digest by that change.
 */
export async function digestGuardians(work: UnitOfWork, { vault, digests }: Privacy): Promise<{ isLast: boolean }> {
  const { sql, tenant } = work
  const stored = await sql<StoredReport>(
    `select id, sealed, key_version from snvs.cases where tenant_id = $1 and sealed is not null and not guardian_known
      order by id limit $2 for update skip locked`,
    [tenant.id, AT_ONCE],
  )
  if (stored.length === 0) return { isLast: true }
  const found = stored.map(({ id, ...sealed }) => {
    const { ciudadano } = vault.open({ tenant_id: tenant.id, id }, sealed) as SealedReport
    return { id, guardian: guardianOf(digests, tenant.id, ciudadano)?.toString('hex') ?? null }
  })
  await sql(
    `update snvs.cases c set guardian = decode(f.guardian, 'hex'), guardian_known = true
       from jsonb_to_recordset($2) as f (id uuid, guardian text) where c.tenant_id = $1 and c.id = f.id`,
    [tenant.id, JSON.stringify(found)],
  )
  const change = await work.change('tenant', tenant.id)
  await change?.record({
    change_type: 'digest',
    change_description: `${stored.length} reports were looked into for who is in charge`,
    affected_table: 'cases',
    affected_record_count: stored.length,
  })
  return { isLast: stored.length < AT_ONCE }
}
