import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { areCodesLost } from '../registry-codes/lost-codes.ts'
import { attemptOf, beginAttempts, type DueCase } from './begin-attempts.ts'
import { claimResend } from './claim-resend.ts'
import { holdDisabled } from './hold-disabled.ts'
import type { Claimed } from './in-flight.ts'
import { NotTaken } from './not-taken.ts'
import { openDesk, type OpenDesk } from './open-desk.ts'
import { nothing, type ProbeRequest, type Claim, type ClaimInput } from './traffic.ts'

interface FoundCase extends DueCase {
  readonly group_id: number
  readonly classification_id: number
  readonly is_disabled: boolean
}

/**
 * Claims due cases, oldest first, each with its next attempt written down. Cases that another worker holds are passed
 * over.
 * A case whose codes the registry's list has lost is held instead. Codes that it never had are the registry's to
 * judge. While the desk is paused nothing is claimed.
 */
export async function claimCases(work: UnitOfWork, input: ClaimInput): Promise<Claim<Claimed>> {
  const desk = await openDesk(work)
  if (desk === null) return nothing
  if (desk.isTrial) return { ...nothing, probe: probeAs(desk) }
  const permit = input.permit(desk.registry, desk.hasResend)
  if (permit === 0) return nothing
  if (permit === 'alone') {
    const resend = await claimResend(work, desk)
    return { ...nothing, claimed: resend === null ? [] : [resend], isFull: true }
  }
  if (permit === 'probe') return probeFirst(work, input, desk)
  return claimDue(work, input, desk, permit)
}

async function claimDue(
  work: UnitOfWork,
  { avoid }: ClaimInput,
  desk: OpenDesk,
  limit: number,
): Promise<Claim<Claimed>> {
  const due = await dueCases(work, desk, limit, avoid)
  const claimed = due.filter((one) => !one.is_disabled).map((one) => attemptOf(one, desk, work))
  try {
    await holdDisabled(
      work,
      desk.registry,
      due.filter((one) => one.is_disabled),
    )
    await beginAttempts(work, claimed, 'queued')
  } catch (error) {
    throw due.length === 1 ? new NotTaken((due[0] as DueCase).id, error) : error
  }
  const isFull = due.length === limit
  return { ...nothing, claimed, isFull, nextDue: isFull ? null : await nextDueAfter(work) }
}

/** The registry is asked for those alone who have something to send. */
async function probeFirst(work: UnitOfWork, { avoid }: ClaimInput, desk: OpenDesk): Promise<Claim<Claimed>> {
  const [due] = await work.sql(
    `select from snvs.cases where tenant_id = $1 and state = 'queued' and due_at <= $2 and id <> all ($3::uuid[]) limit 1`,
    [work.tenant.id, work.now.toString(), avoid],
  )
  if (due !== undefined || desk.hasResend) return { ...nothing, probe: probeAs(desk) }
  return { ...nothing, nextDue: await nextDueAfter(work) }
}

const probeAs = ({ registry, isTrial, credentials, credentials_key_version }: OpenDesk): ProbeRequest => ({
  registry,
  isTrial,
  credentials: { credentials, credentials_key_version },
})

/** The stream is locked with the case, because whoever changes a case holds its stream. Neither lock is waited for. */
function dueCases(
  work: UnitOfWork,
  { registry }: OpenDesk,
  limit: number,
  avoid: readonly string[],
): Promise<FoundCase[]> {
  return work.sql<FoundCase>(
    `select c.id, c.fence, c.attempt_count, c.group_id, c.event_id, c.classification_id, c.content, c.sealed, c.key_version,
            ${areCodesLost('$3')} as is_disabled
       from snvs.cases c
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = c.id
      where c.tenant_id = $1 and c.state = 'queued' and c.due_at <= $2 and c.id <> all ($4::uuid[])
      order by c.due_at, c.id limit $5
        for update of c, ch skip locked`,
    [work.tenant.id, work.now.toString(), registry, avoid, limit],
  )
}

async function nextDueAfter(work: UnitOfWork): Promise<Instant | null> {
  const [row] = await work.sql<{ due_at: string | null }>(
    `select min(coalesce(due_at, resend_due)) as due_at from snvs.cases
      where tenant_id = $1 and (state = 'queued' and due_at > $2 or resend_due > $2)`,
    [work.tenant.id, work.now.toString()],
  )
  const due = row?.due_at ?? null
  return due === null ? null : instantFromPostgres(due)
}
