import type { verify, verifyOfPlans } from '@vigencia/contracts/change-log'
import type { StreamKind } from '@vigencia/database/change-log/change.ts'
import { entriesOf } from '@vigencia/database/change-log/entries-of.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { convenioNotFound } from '../../agreements/convenios/find-convenio.ts'
import { PLANS_STREAM } from '../../insurance-plans/open-plans.ts'
import { verifyLogStream } from './verify-log-stream.ts'

export const verifyChanges: UseCase<typeof verify> = async (work, { convenio_id }) => {
  const verified = await verifyLog(work, 'convenio', convenio_id)
  if (verified === null) throw convenioNotFound(convenio_id)
  return verified
}

/** A tenant that has no plans yet has an empty log, which is whole. */
export const verifyChangesOfPlans: UseCase<typeof verifyOfPlans> = async (work) =>
  (await verifyLog(work, 'insurance_plan', PLANS_STREAM)) ?? { intact: true, revision: 0, head: '', broken_at: null }

async function verifyLog(work: UnitOfWork, kind: StreamKind, chain_id: string) {
  const [head] = await work.sql<{ revision: string; hash: Buffer }>(
    'select revision, hash from platform.chains where tenant_id = $1 and chain_id = $2 and kind = $3',
    [work.tenant.id, chain_id, kind],
  )
  if (head === undefined) return null
  const stream = { chain_id, revision: Number(head.revision), hash: head.hash }
  const broken = await verifyLogStream(work, stream, entriesOf(work.sql, work.tenant.id, chain_id))
  return { intact: broken === null, revision: stream.revision, head: head.hash.toString('hex'), broken_at: broken }
}
