import type { resendAll as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { deskOf, mustRun } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { changeCases } from './change-cases.ts'
import { filterValues } from '../filters/filter-values.ts'

export const QUEUED_AGAIN = {
  change_type: 'resend',
  did: 'queued again',
  set: "state = 'queued', held_because = null, errors = null, due_at = $2",
  new_values: { state: 'queued', held_because: null },
} as const

export const resendCases: UseCase<typeof card> = async (work, { states, ...reported }) => {
  const desk = await deskOf(work)
  if (desk !== null) mustRun(desk)
  const filter = {
    where: `state = any ($3::text[]) and ($4::integer is null or event_id = $4)
        and ($5::timestamptz is null or created_at >= $5) and ($6::timestamptz is null or created_at < $6)`,
    values: [states, ...filterValues(work, reported)],
  }
  const resent = await changeCases(work, filter, QUEUED_AGAIN)
  if (resent.length > 0) await wakeWorkers(work, null)
  return { count: resent.length }
}
