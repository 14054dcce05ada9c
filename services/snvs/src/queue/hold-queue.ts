import type { hold as card } from '@vigencia/contracts/case-desk'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { changeCases } from '../cases/change-cases.ts'
import { holdAfterRestore } from '../delivery/hold-after-restore.ts'
import { pauseDesk } from '../delivery/pause-desk.ts'
import { LAB_APIS } from '@vigencia/contracts/case-desk/desk.ts'
import { holdLabReports } from '../laboratory-delivery/recover-lab-reports.ts'
import { findDesk } from '../case-desk/case-desk.ts'

/** Cases that the backup shows as held for another reason. They may have been released and sent after it was made. */
const HELD_ANEW = {
  change_type: 'hold',
  did: 'held: the database comes from a backup, and the report may have been sent since',
  set: "held_because = 'restored', errors = null",
  new_values: { state: 'held', held_because: 'restored' },
} as const

export const holdQueue: UseCase<typeof card> = async (work) => {
  await findDesk(work)
  // this comes first, so that nothing is queued or begun between the holding and the end of this transaction
  await pauseDesk(work, 'restored', null)
  while (await holdAfterRestore(work));
  await changeCases(work, { where: "state = 'held' and held_because <> 'restored'", values: [] }, HELD_ANEW)
  for (const api of LAB_APIS) while (await holdLabReports(work, api));
  return findDesk(work)
}
