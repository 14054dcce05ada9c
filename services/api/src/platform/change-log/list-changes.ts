import type { z } from 'zod'
import type { list, listOfPeriod, listOfPlans } from '@vigencia/contracts/change-log'
import type { ChangeLogEntry } from '@vigencia/contracts/change-log/change-log-entry.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from '../../agreements/contract-periods/find-period.ts'
import { findConvenio } from '../../agreements/convenios/find-convenio.ts'
import { PLANS_STREAM } from '../../insurance-plans/open-plans.ts'

type Entry = z.output<typeof ChangeLogEntry>

export const listChanges: UseCase<typeof list> = async (work, { convenio_id, offset, limit }) => {
  await findConvenio(work, convenio_id)
  return pageOfLog(work, { streamId: convenio_id, periodId: null, offset, limit })
}

export const listChangesOfPeriod: UseCase<typeof listOfPeriod> = async (work, { offset, limit, ...path }) => {
  await findPeriod(work, path)
  return pageOfLog(work, { streamId: path.convenio_id, periodId: path.period_id, offset, limit })
}

export const listChangesOfPlans: UseCase<typeof listOfPlans> = (work, { offset, limit }) =>
  pageOfLog(work, { streamId: PLANS_STREAM, periodId: null, offset, limit })

interface PageInput {
  readonly streamId: string
  readonly periodId: string | null
  readonly offset: number
  readonly limit: number
}

// what closes a period, or puts it back, is told by the entry of the successor that a reajuste or a renewal made
const OF_PERIOD = `(period_id = $3 or entry::jsonb ->> 'change_type' in ('reajuste', 'renew', 'revoke') and period_id in (
  select id from contracts.periods s where s.tenant_id = $1 and s.convenio_id = $2 and (s.adjusted_from = $3 or s.renewal_of = $3)))`

async function pageOfLog(work: UnitOfWork, { streamId, periodId, offset, limit }: PageInput) {
  const filter = `tenant_id = $1 and chain_id = $2 and ($3::uuid is null or ${OF_PERIOD})`
  const values = [work.tenant.id, streamId, periodId]
  const [counted] = await work.sql<{ total: string }>(
    `select count(*) as total from platform.change_log where ${filter}`,
    values,
  )
  const rows = await work.sql<{ entry: string; hash: Buffer }>(
    `select entry, hash from platform.change_log where ${filter} order by revision desc offset $4 limit $5`,
    [...values, offset, limit],
  )
  const items = rows.map(({ entry, hash }) => ({
    ...(JSON.parse(entry) as Omit<Entry, 'hash'>),
    hash: hash.toString('hex'),
  }))
  return { items, total: Number(counted?.total ?? 0), offset, limit }
}
