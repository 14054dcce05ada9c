import type { z } from 'zod'
import type { list, listOfPeriod } from '@vigencia/contracts/change-log'
import type { ChangeLogEntry } from '@vigencia/contracts/change-log/change-log-entry.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import { findPeriod } from '../contract-periods/find-period.ts'
import { findConvenio } from '../convenios/find-convenio.ts'

type Entry = z.output<typeof ChangeLogEntry>

export const listChanges: UseCase<typeof list> = async (work, { convenio_id, offset, limit }) => {
  await findConvenio(work, convenio_id)
  return pageOfLog(work, { chainId: convenio_id, periodId: null, offset, limit })
}

export const listChangesOfPeriod: UseCase<typeof listOfPeriod> = async (work, { offset, limit, ...path }) => {
  await findPeriod(work, path)
  return pageOfLog(work, { chainId: path.convenio_id, periodId: path.period_id, offset, limit })
}

interface PageAsked {
  readonly chainId: string
  readonly periodId: string | null
  readonly offset: number
  readonly limit: number
}

async function pageOfLog(work: UnitOfWork, { chainId, periodId, offset, limit }: PageAsked) {
  const filter = 'tenant_id = $1 and chain_id = $2 and ($3::uuid is null or period_id = $3)'
  const values = [work.tenant.id, chainId, periodId]
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
