import type { verifyOfTenant } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { emptyLog } from '../change-log/empty-log.ts'
import { verifyLog, type LogNouns } from '../change-log/verify-log.ts'

export function verifyChangesOfTenant(nouns: LogNouns): UseCase<typeof verifyOfTenant> {
  return async (work, { rows }) =>
    (await verifyLog(work, nouns, { kind: 'tenant', chain_id: work.tenant.id }, rows)) ?? emptyLog(rows)
}
