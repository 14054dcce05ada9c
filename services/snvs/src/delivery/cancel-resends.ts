import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { changeCases, type CaseFilter } from '../cases/change-cases.ts'

const RESEND_CANCELLED = {
  change_type: 'cancel_resend',
  did: 'is not sent again by itself: a person looks it up',
  set: 'resend_due = null',
  new_values: { resend_due: null },
} as const

/** Cases in doubt that wait for their re-send become a person's work. */
export function cancelResends(work: UnitOfWork, filter: CaseFilter): Promise<string[]> {
  return changeCases(work, filter, RESEND_CANCELLED)
}

/** Whether the window in which a duplicate proves anything is open at $2 for case `c`, whose doubt is attempt `a`. */
export const IS_INSIDE_WINDOW = `exists (select from snvs.desks d where d.tenant_id = $1 and d.registry = a.registry
   and a.started_at + make_interval(hours => 24 * (d.duplicate_windows ->> c.event_id::text)::integer) > $2)`

/** Gives up those whose window has ended, or was taken away, or whose registry is no longer the desk's. */
export async function cancelLateResends(work: UnitOfWork): Promise<void> {
  const late = await work.sql<{ id: string }>(
    `select c.id from snvs.cases c
       join snvs.attempts a on a.tenant_id = $1 and a.case_id = c.id and a.number = c.attempt_count
      where c.tenant_id = $1 and c.resend_due is not null and not ${IS_INSIDE_WINDOW}`,
    [work.tenant.id, work.now.toString()],
  )
  if (late.length === 0) return
  const ids = late.map(({ id }) => id)
  await cancelResends(work, { where: 'resend_due is not null and id = any ($3::uuid[])', values: [ids] })
}
