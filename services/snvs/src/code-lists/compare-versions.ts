import type { diff as card } from '@vigencia/contracts/code-lists'
import { codeListDifference } from '@vigencia/domain/case-reports/code-list.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { storedCodes } from '../registry-codes/stored-codes.ts'
import { findList } from '../registry-codes/stored-lists.ts'
import { wholeDifference } from './refresh-codes.ts'

export const compareVersions: UseCase<typeof card> = async (work, { from, to }) => {
  const { registry } = await findDesk(work)
  const [before, after] = [await findList(work, registry, from), await findList(work, registry, to)]
  if (before === null || after === null) throw new Refusal('code_list_version_not_found', 'No list was fetched yet.')
  const difference = codeListDifference(
    await storedCodes(work, registry, before.version),
    await storedCodes(work, registry, after.version),
  )
  return { registry, from: before.version, to: after.version, ...wholeDifference(difference) }
}
