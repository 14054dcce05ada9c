import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Claimed, InFlight } from './in-flight.ts'
import type { OpenDesk } from './open-desk.ts'

/** A case that may be sent, under its lock. */
export interface DueCase {
  readonly id: string
  readonly fence: string
  readonly attempt_count: number
  readonly event_id: number
  readonly content: Buffer
  readonly sealed: Buffer
  readonly key_version: number
}

/** @param repeats the attempt in doubt that this one repeats */
export function attemptOf(due: DueCase, desk: OpenDesk, work: UnitOfWork, repeats: number | null = null): Claimed {
  const { credentials, credentials_key_version } = desk
  return {
    id: due.id,
    number: due.attempt_count + 1,
    fence: Number(due.fence) + 1,
    registry: desk.registry,
    event_id: due.event_id,
    started_at: work.now,
    content: due.content.toString('hex'),
    repeats,
    payload: { sealed: due.sealed, key_version: due.key_version, credentials, credentials_key_version },
  }
}

/** Writes the beginning of attempts down, all from the same state of their cases. */
export async function beginAttempts(
  work: UnitOfWork,
  claimed: readonly InFlight[],
  from: 'queued' | 'in_doubt',
): Promise<void> {
  const [first] = claimed
  if (first === undefined) return
  const ids = claimed.map(({ id }) => id)
  await work.sql(
    `with sent as (
       update snvs.cases set state = 'sending', due_at = null, resend_due = null, errors = null, fence = fence + 1,
              attempt_count = attempt_count + 1, updated_at = $2
        where tenant_id = $1 and id = any ($3::uuid[]) and state = $5
        returning id, fence, attempt_count, content)
     insert into snvs.attempts (tenant_id, case_id, number, fence, registry, started_at, content, repeats)
       select $1, id, attempt_count, fence, $4, $2, content, $6 from sent
     returning null`,
    [work.tenant.id, work.now.toString(), ids, first.registry, from, first.repeats],
  )
  const byId = new Map(claimed.map((one) => [one.id, one]))
  const changes = await work.changeEach('case', ids)
  await changes.record(ids, (id) => {
    const { number, fence, registry, repeats } = byId.get(id) as InFlight
    return {
      change_type: 'send',
      change_description: `Attempt ${number} begins${repeats === null ? '' : `, and repeats attempt ${repeats}`}`,
      affected_table: 'attempts',
      previous_values: { state: from },
      new_values: { state: 'sending', attempt: number, fence, registry, resend_due: null, repeats },
    }
  })
}
