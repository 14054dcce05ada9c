import type { versions as card } from '@vigencia/contracts/code-lists'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { newestList, storedLists } from '../registry-codes/stored-lists.ts'

export const listVersions: UseCase<typeof card> = async (work, paging) => {
  const { registry } = await findDesk(work)
  const items = await storedLists(work, registry, paging)
  // versions are numbered without gaps
  const total = (await newestList(work, registry))?.version ?? 0
  return { registry, items, total, ...paging }
}
