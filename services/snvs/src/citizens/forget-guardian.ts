import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { DONE } from '../cases/purge-cases.ts'
import { rewriteReports, type StoredReport, type Rewriting } from '../cases/rewrite-reports.ts'
import type { Vault } from '../privacy/vault.ts'

/** The value by which the registry writes that nobody is in charge. */
const NOBODY = { tipoDocumento: null, numeroDocumento: null, vinculo: null }

const withoutGuardian: Rewriting = (report) => ({
  ...report,
  ciudadano: { ...report.ciudadano, personaACargo: NOBODY },
})

/**
 * Takes a guardian out of the cases that have ended, and answers the ids of these. The citizen's data stays.
 * `updated_at` stays too, because the purge of a cancelled case counts from it.
 */
export async function forgetGuardian(work: UnitOfWork, vault: Vault, guardian: Buffer): Promise<string[]> {
  const { sql, tenant } = work
  const where = `tenant_id = $1 and guardian = $2 and ${DONE}`
  const found = await sql<{ id: string }>(`select id from snvs.cases where ${where}`, [tenant.id, guardian])
  if (found.length === 0) return []
  const changes = await work.changeEach(
    'case',
    found.map(({ id }) => id),
  )
  // the condition is asked again under the locks, because somebody may have been here
  const stored = await sql<StoredReport>(
    `select id, sealed, key_version from snvs.cases where ${where} and id = any ($3::uuid[]) order by id for update`,
    [tenant.id, guardian, changes.ids],
  )
  const ids = stored.map(({ id }) => id)
  if (ids.length === 0) return []
  await rewriteReports(work, vault, stored, { rewrite: withoutGuardian, beside: ', guardian = null' })
  await changes.record(ids, () => ({
    change_type: 'forget',
    change_description: 'Case no longer says who was in charge: they asked for erasure',
    affected_table: 'cases',
    new_values: { personaACargo: null },
  }))
  return ids
}
