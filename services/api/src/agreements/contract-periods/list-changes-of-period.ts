import type { listOfPeriod } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { pageOfLog } from '@vigencia/server/change-log/page-of-log.ts'
import { findPeriod } from './period/find-period.ts'

// a reajuste, a renewal, a correction or a supersession closes a period, and a revocation puts it back: the successor's entry tells that
const OF_PERIOD = `(period_id = $3 or entry::jsonb ->> 'change_type' in ('reajuste', 'renew', 'correct', 'activate', 'revoke') and period_id in (
  select id from contracts.periods s where s.tenant_id = $1 and s.convenio_id = $2 and (s.adjusted_from = $3 or s.renewal_of = $3 or s.corrects = $3 or s.supersedes = $3)))`

export const listChangesOfPeriod: UseCase<typeof listOfPeriod> = async (
  work,
  { convenio_id, period_id, ...wanted },
) => {
  await findPeriod(work, { convenio_id, period_id })
  const only = { where: OF_PERIOD, parameter: period_id }
  return pageOfLog(work, { streamId: convenio_id, only, ...wanted })
}
