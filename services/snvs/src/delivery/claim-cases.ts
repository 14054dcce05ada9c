import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import { holdDisabled } from './hold-disabled.ts'
import type { Claimed } from './in-flight.ts'

export interface ClaimInput {
  /** The most cases to claim. There are fewer where the registry is spared. */
  readonly limit: number
  /** The number of them that this registry may be sent now. */
  capacity(registry: RegistryName, wanted: number): number
  /** Cases that are left alone for now, because claiming them has failed. */
  readonly avoid: readonly string[]
}

export interface Claim {
  readonly claimed: readonly Claimed[]
  /** Whether more may be due now. */
  readonly isFull: boolean
  /** When the next case of this tenant comes due. Null where none waits, or none may be sent. */
  readonly nextDue: Instant | null
}

interface Desk {
  readonly registry: RegistryName
  readonly credentials: Buffer
  readonly key_version: number
}

interface DueCase {
  readonly id: string
  readonly fence: string
  readonly attempt_count: number
  readonly group_id: number
  readonly event_id: number
  readonly classification_id: number
  readonly content: Buffer
  readonly sealed: Buffer
  readonly key_version: number
  readonly is_disabled: boolean
}

const NONE: Claim = { claimed: [], isFull: false, nextDue: null }

/**
 * Claims due cases, oldest first, each with its next attempt written down. Cases that another worker holds are passed
 * over.
 * A case whose codes the registry's list has lost is held instead. Codes that it never had are the registry's to judge. While the desk is paused nothing is claimed.
 */
export async function claimCases(work: UnitOfWork, input: ClaimInput): Promise<Claim> {
  const desk = await openDesk(work)
  if (desk === null) return NONE
  const limit = input.capacity(desk.registry, input.limit)
  if (limit === 0) return NONE
  const due = await dueCases(work, desk.registry, limit, input.avoid)
  const claimed = due.filter((one) => !one.is_disabled).map((one) => attemptOf(one, desk, work.now))
  try {
    await holdDisabled(
      work,
      desk.registry,
      due.filter((one) => one.is_disabled),
    )
    await begin(work, claimed)
  } catch (error) {
    throw due.length === 1 ? new CaseNotTaken((due[0] as DueCase).id, error) : error
  }
  const isFull = due.length === limit
  return { claimed, isFull, nextDue: isFull ? null : await nextDueAfter(work) }
}

/** It was the only case to be claimed, so the fault is its own. */
export class CaseNotTaken extends Error {
  readonly caseId: string

  constructor(caseId: string, cause: unknown) {
    super(`case ${caseId} cannot be taken`, { cause })
    this.caseId = caseId
  }
}

/**
 * The tenant's desk where it may send. The share lock makes a pause wait for us: once a pause is answered nothing new
 * begins.
 */
async function openDesk(work: UnitOfWork): Promise<Desk | null> {
  const [desk] = await work.sql<Desk>(
    `select registry, credentials, key_version from snvs.desks
      where tenant_id = $1 and paused_because is null and credentials is not null for share`,
    [work.tenant.id],
  )
  return desk ?? null
}

/** The stream is locked with the case, because whoever changes a case holds its stream. Neither lock is waited for. */
function dueCases(
  work: UnitOfWork,
  registry: RegistryName,
  limit: number,
  avoid: readonly string[],
): Promise<DueCase[]> {
  return work.sql<DueCase>(
    `select c.id, c.fence, c.attempt_count, c.group_id, c.event_id, c.classification_id, c.content, c.sealed, c.key_version,
            coalesce((select bool_and(k.known_until is not null) from snvs.codes k
               where k.tenant_id = $1 and k.registry = $3 and k.group_id = c.group_id and k.event_id = c.event_id
                 and k.classification_id = c.classification_id), false) as is_disabled
       from snvs.cases c
       join platform.chains ch on ch.tenant_id = $1 and ch.chain_id = c.id
      where c.tenant_id = $1 and c.state = 'queued' and c.due_at <= $2 and c.id <> all ($4::uuid[])
      order by c.due_at, c.id limit $5
        for update of c, ch skip locked`,
    [work.tenant.id, work.now.toString(), registry, avoid, limit],
  )
}

function attemptOf(due: DueCase, desk: Desk, now: Instant): Claimed {
  return {
    case_id: due.id,
    number: due.attempt_count + 1,
    fence: Number(due.fence) + 1,
    registry: desk.registry,
    event_id: due.event_id,
    started_at: now,
    content: due.content.toString('hex'),
    repeats: null,
    payload: {
      sealed: due.sealed,
      key_version: due.key_version,
      credentials: desk.credentials,
      credentials_key_version: desk.key_version,
    },
  }
}

async function begin(work: UnitOfWork, claimed: readonly Claimed[]): Promise<void> {
  const [first] = claimed
  if (first === undefined) return
  const ids = claimed.map(({ case_id }) => case_id)
  await work.sql(
    `with sent as (
       update snvs.cases set state = 'sending', due_at = null, errors = null, fence = fence + 1,
              attempt_count = attempt_count + 1, updated_at = $2
        where tenant_id = $1 and id = any ($3::uuid[]) and state = 'queued'
        returning id, fence, attempt_count, content)
     insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content)
       select $1, id, attempt_count, fence, $4, $2, content from sent
     returning null`,
    [work.tenant.id, work.now.toString(), ids, first.registry],
  )
  const byId = new Map(claimed.map((one) => [one.case_id, one]))
  const changes = await work.changeEach('case', ids)
  await changes.record(ids, (id) => {
    const { number, fence, registry } = byId.get(id) as Claimed
    return {
      change_type: 'send',
      change_description: `Attempt ${number} begins`,
      affected_table: 'attempts',
      previous_values: { state: 'queued' },
      new_values: { state: 'sending', attempt: number, fence, registry },
    }
  })
}

async function nextDueAfter(work: UnitOfWork): Promise<Instant | null> {
  const [row] = await work.sql<{ due_at: string | null }>(
    "select min(due_at) as due_at from snvs.cases where tenant_id = $1 and state = 'queued' and due_at > $2",
    [work.tenant.id, work.now.toString()],
  )
  const due = row?.due_at ?? null
  return due === null ? null : instantFromPostgres(due)
}
