import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Claimed, InFlight, Payload } from './in-flight.ts'

/**
 * Begins the repeat of an attempt in doubt in the transaction that ends the attempt. So the case never stops sending.
 * Nobody cancels, corrects or sends it in between. A crash leaves an attempt in flight, which is in doubt too.
 */
export async function beginRepeat(work: UnitOfWork, sent: InFlight): Promise<Claimed> {
  const next = { ...sent, number: sent.number + 1, fence: sent.fence + 1, repeats: sent.number, started_at: work.now }
  const { tenant, now } = work
  await work.sql(
    `update snvs.cases set fence = fence + 1, attempt_count = attempt_count + 1, updated_at = $3
      where tenant_id = $1 and id = $2`,
    [tenant.id, sent.case_id, now.toString()],
  )
  await work.sql(
    `insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content, repeats)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      tenant.id,
      sent.case_id,
      next.number,
      next.fence,
      next.registry,
      now.toString(),
      Buffer.from(sent.content, 'hex'),
      next.repeats,
    ],
  )
  return { ...next, payload: await payloadOf(work, sent.case_id) }
}

async function payloadOf(work: UnitOfWork, caseId: string): Promise<Payload> {
  const [payload] = await work.sql<Payload>(
    `select c.sealed, c.key_version, d.credentials, d.key_version as credentials_key_version
       from snvs.cases c join snvs.desks d on d.tenant_id = $1
      where c.tenant_id = $1 and c.id = $2`,
    [work.tenant.id, caseId],
  )
  if (payload === undefined) throw new Error(`case ${caseId} has nothing to send`)
  return payload
}
