import { mustHaveJustSignedIn } from '@vigencia/server/access/fresh-sign-in.ts'
import { hasReadSince } from '../privacy/has-read-since.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Writes down who reads these cases whole, in the transaction that reads them. No answer goes out without its line. */
export async function recordReads(
  work: UnitOfWork,
  cases: readonly { readonly id: string }[],
  why: 'read' | 'export',
): Promise<void> {
  await mustHaveJustSignedIn(work, (userId, since) => hasReadSince(work, userId, since))
  const { sql, tenant, principal, now, requestId } = work
  const reads = cases.map(({ id }) => ({ id: work.newId(), case_id: id }))
  await sql(
    `insert into snvs.reads (tenant_id, id, case_id, read_at, key_id, user_id, request_id, why)
     select $1, id, case_id, $3, $4, $5, $6, $7 from jsonb_to_recordset($2) as r (id uuid, case_id uuid)
     returning null`,
    [tenant.id, JSON.stringify(reads), now.toString(), principal.keyId, principal.userId, requestId, why],
  )
}
