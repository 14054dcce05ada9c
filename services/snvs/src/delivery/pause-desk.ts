import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { InFlight } from './in-flight.ts'

type Reason = 'credentials' | 'gateway' | 'registry' | 'restored'

const UNTIL = 'nothing is sent until somebody resumes the queue'
const WORDS: Readonly<Record<Reason, string>> = {
  credentials: `The registry refused the credentials, ${UNTIL}`,
  gateway: `The gateway before the registry refused to pass it on, ${UNTIL}`,
  registry: `The registry answers, but leaves one case after the other in doubt: ${UNTIL}`,
  restored: `The database comes from a backup, ${UNTIL}`,
}

/**
 * Pauses the tenant's queue because nothing it sends is let in. An earlier pause stays as it is.
 * A desk that was changed since the attempt began is left alone, because its credentials may be others by now.
 */
export function pauseForRefusal(
  work: UnitOfWork,
  { started_at }: Pick<InFlight, 'started_at'>,
  by: 'registry' | 'gateway',
): Promise<void> {
  return pauseDesk(work, by === 'registry' ? 'credentials' : 'gateway', started_at)
}

/** @param unchangedSince only a desk that nobody has changed since; null: any */
export async function pauseDesk(work: UnitOfWork, because: Reason, unchangedSince: Instant | null): Promise<void> {
  const change = await work.change('tenant', work.tenant.id)
  const [paused] = await work.sql<{ registry: string }>(
    `update snvs.desks set paused_because = $2, paused_at = $3, updated_at = $3
      where tenant_id = $1 and paused_because is null and updated_at <= coalesce($4, updated_at) returning registry`,
    [work.tenant.id, because, work.now.toString(), unchangedSince?.toString() ?? null],
  )
  // an opened change is recorded, also when somebody was faster: the refusal is worth its line
  await change?.record({
    change_type: 'pause',
    change_description: paused === undefined ? `${WORDS[because]}: somebody has seen to it already` : WORDS[because],
    affected_table: 'desks',
    affected_record_count: paused === undefined ? 0 : 1,
    new_values: paused === undefined ? null : { paused_because: because, registry: paused.registry },
  })
}
