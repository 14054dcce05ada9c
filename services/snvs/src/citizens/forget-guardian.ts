import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { DONE } from '../cases/purge-cases.ts'
import { rewriteReports, type StoredReport, type Rewriting } from '../cases/rewrite-reports.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'

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
export async function forgetGuardian(work: UnitOfWork, vault: Vault, cases: readonly string[]): Promise<string[]> {
  const { sql, tenant } = work
  if (cases.length === 0) return []
  const changes = await work.changeEach('case', cases)
  const stored = await sql<StoredReport>(
    `select id, sealed, key_version from snvs.cases
      where tenant_id = $1 and id = any ($2::uuid[]) and guardian is not null and ${DONE} order by id for update`,
    [tenant.id, changes.ids],
  )
  const ids = stored.map(({ id }) => id)
  if (ids.length === 0) return []
  await rewriteReports(work, vault, stored, {
    rewrite: withoutGuardian,
    beside: ', guardian = null, guardian_document = null',
  })
  await changes.record(ids, () => ({
    change_type: 'forget',
    change_description: 'Case no longer says who was in charge: they asked for erasure',
    affected_table: 'cases',
    new_values: { personaACargo: null },
  }))
  return ids
}
