import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { StoredReport } from './rewrite-reports.ts'
import { digestColumns, type SealedReport } from './sealed-report.ts'

const AT_ONCE = 500

/**
 * Writes the second form of the digests beside reports that were sealed before there was one, a batch at a time.
 * A report that is being changed at this moment gets its digests by that change. Two of one person and event stay two.
 */
export async function digestDocuments(work: UnitOfWork, { vault, digests }: Privacy): Promise<{ isLast: boolean }> {
  const { sql, tenant } = work
  const stored = await sql<StoredReport>(
    `select id, sealed, key_version from snvs.cases
      where tenant_id = $1 and sealed is not null and (digest_form = 1 or not guardian_known)
      order by id limit $2 for update skip locked`,
    [tenant.id, AT_ONCE],
  )
  if (stored.length === 0) return { isLast: true }
  const hex = (bytes: Buffer | null) => bytes?.toString('hex') ?? null
  const found = stored.map(({ id, ...sealed }) => {
    const { ciudadano } = vault.open({ tenant_id: tenant.id, id }, sealed) as SealedReport
    const { person, whole_document, guardian, guardian_document } = digestColumns(digests, tenant.id, ciudadano)
    return {
      id,
      person: hex(person),
      whole_document: hex(whole_document),
      guardian: hex(guardian),
      guardian_document: hex(guardian_document),
    }
  })
  await sql(
    `with found as (
       select f.id, decode(f.person, 'hex') as person, decode(f.whole_document, 'hex') as whole_document,
              decode(f.guardian, 'hex') as guardian, decode(f.guardian_document, 'hex') as guardian_document,
              row_number() over (partition by f.person, c.event_id, c.new_episode or c.state = 'cancelled' order by c.created_at, c.id) as place
         from jsonb_to_recordset($2) as f (id uuid, person text, whole_document text, guardian text, guardian_document text)
         join snvs.cases c on c.tenant_id = $1 and c.id = f.id)
     update snvs.cases c set person = f.person, whole_document = f.whole_document, guardian = f.guardian,
            guardian_document = f.guardian_document, guardian_known = true, digest_form = 2,
            is_twin = f.place > 1 or exists (select from snvs.cases o where o.tenant_id = $1 and o.person = f.person
              and o.event_id = c.event_id and o.id <> c.id and not o.new_episode and o.state <> 'cancelled')
       from found f where c.tenant_id = $1 and c.id = f.id`,
    [tenant.id, JSON.stringify(found)],
  )
  const change = await work.change('tenant', tenant.id)
  await change?.record({
    change_type: 'digest',
    change_description: `${stored.length} reports were looked into for the documents of their persons`,
    affected_table: 'cases',
    affected_record_count: stored.length,
  })
  return { isLast: stored.length < AT_ONCE }
}
