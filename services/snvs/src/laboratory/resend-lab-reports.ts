import type { resendAll as resultCard } from '@vigencia/contracts/results'
import type { resendAll as sampleCard } from '@vigencia/contracts/samples'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { deskOf, mustRun } from '../case-desk/case-desk.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { filterValues } from '../filters/filter-values.ts'
import { waitAgain } from './wait-again.ts'

export const resendSamples: UseCase<typeof sampleCard> = async (work, filter) => resendAll(work, 'samples', filter)
export const resendResults: UseCase<typeof resultCard> = async (work, filter) => resendAll(work, 'results', filter)

type Filter = Parameters<typeof resendSamples>[1]

async function resendAll(work: UnitOfWork, api: LabApi, { states, ...reported }: Filter) {
  const desk = await deskOf(work)
  if (desk !== null) mustRun(desk)
  const filter = {
    where: `l.api = $2 and l.state = any ($3::text[]) and ($4::integer is null or l.event_id = $4)
        and ($5::timestamptz is null or l.created_at >= $5) and ($6::timestamptz is null or l.created_at < $6)`,
    values: [api, states, ...filterValues(work, reported)],
  }
  const facts = { change_type: 'resend', change_description: 'Sent again with others' }
  return { count: await waitAgain(work, filter, facts) }
}
