import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { changeCases } from './change-cases.ts'

/**
 * The columns that remove a report, and the guardian with it. Its number at the registry and the citizen's digests
 * stay.
 */
export const PURGED = {
  change_type: 'purge',
  did: 'purged: what it said of the person is removed',
  set: `sealed = null, key_version = null, words = null, words_key = null, guardian = null, guardian_document = null,
    purged_at = $2`,
  new_values: { purged: true },
} as const

/**
 * Reports that are no longer needed: `isDone` in SQL. An adopted case counts from its acknowledgement.
 * `reported_at` is when the registry answered; `updated_at` of a cancelled case is when it was cancelled.
 */
export const DONE = `sealed is not null and pending_manual is null and (state = 'reported' or state = 'cancelled' or (state = 'adopted' and acknowledged_at is not null))`

/** Removes the reports of cases that ended more than the desk's days ago. Answers their number. */
export async function purgeDue(work: UnitOfWork): Promise<number> {
  const [desk] = await work.sql<{ purge_after_days: number }>(
    'select purge_after_days from snvs.desks where tenant_id = $1',
    [work.tenant.id],
  )
  if (desk === undefined) return 0
  const endedBefore = work.now.subtract({ hours: 24 * desk.purge_after_days }).toString()
  const filter = {
    where: `${DONE} and coalesce(acknowledged_at, reported_at, updated_at) <= $3::timestamptz`,
    values: [endedBefore],
  }
  return (await changeCases(work, filter, PURGED)).length
}
