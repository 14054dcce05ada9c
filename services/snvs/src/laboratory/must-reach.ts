import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CaseDesk } from '../case-desk/case-desk.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { Reach } from '../registry/registry-wire.ts'

/** @throws Refusal `desk_not_set` where the operator has set no address */
export function mustReach(reach: Reach, api: LabApi, { registry }: CaseDesk): void {
  if (!reach(api, registry))
    throw new Refusal(
      'desk_not_set',
      `The operator has set no address for ${api} at the registry ${registry}: nothing could be sent there.`,
    )
}
