import type { erase as card } from '@vigencia/contracts/citizens'
import { CASE_STATES, caseMayBecome, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { changeCases } from '../cases/change-cases.ts'
import { DONE, PURGED } from '../cases/purge-cases.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { forgetGuardian } from './forget-guardian.ts'

const CANCELLED = {
  change_type: 'cancel',
  did: 'cancelled: the person asked for erasure',
  set: "state = 'cancelled', held_because = null, due_at = null",
  new_values: { state: 'cancelled' },
} as const

const CANCELLABLE = CASE_STATES.filter((state) => caseMayBecome(state, 'cancelled'))

/** The reason why a case that has not ended cannot lose its report yet. */
const WHY_LEFT: { readonly [State in CaseState]?: string } = {
  sending: 'it is being sent at this moment: try again in a minute',
  in_doubt: 'nobody knows whether the registry has it: resolve it first',
  adopted: "our information is still to be added to the registry's case: acknowledge it first",
}
const CHANGED = 'it changed at this moment: try again'
const SOMEBODY_ELSES =
  'it is the case of the person they are in charge of, and has not ended: the registry must be told by whom. Ask again then'

/**
 * Removes the reports of the person's own cases. Cases of those in their charge lose the guardian, and nothing else.
 */
export const eraseCitizen =
  ({ vault, digests }: Privacy): UseCase<typeof card> =>
  async (work, { document: number }) => {
    const { id: tenantId } = work.tenant
    const [document, guardian] = [digests.document(tenantId, number), digests.guardian(tenantId, number)]
    await changeCases(
      work,
      { where: 'document = $3 and state = any ($4::text[])', values: [document, CANCELLABLE] },
      CANCELLED,
    )
    const purged = await changeCases(work, { where: `document = $3 and ${DONE}`, values: [document] }, PURGED)
    const erased = [...purged, ...(await forgetGuardian(work, vault, guardian))]
    const all = await casesOf(work, { document, guardian, erased })
    return {
      erased: all.filter(({ case_id }) => erased.includes(case_id)).map(({ is_stored: _, ...one }) => one),
      left: all
        .filter(({ is_stored }) => is_stored)
        .map(({ is_stored: _, ...one }) => ({ ...one, why: whyLeft(one.role, one.state) })),
    }
  }

type Role = 'citizen' | 'in_charge'

function whyLeft(role: Role, state: CaseState): string {
  if (role === 'citizen') return WHY_LEFT[state] ?? CHANGED
  return state === 'adopted' ? (WHY_LEFT[state] ?? CHANGED) : SOMEBODY_ELSES
}

interface Concerned {
  case_id: string
  state: CaseState
  role: Role
  /** Whether a case still stores something of the person. */
  is_stored: boolean
}

/** Cases that the person is in, and those that they were in until a moment ago. */
function casesOf(
  { sql, tenant }: UnitOfWork,
  { document, guardian, erased }: { document: Buffer; guardian: Buffer; erased: readonly string[] },
): Promise<Concerned[]> {
  return sql<Concerned>(
    `select id as case_id, state, case when document = $2 then 'citizen' else 'in_charge' end as role,
            sealed is not null and (document is not distinct from $2 or guardian is not null) as is_stored
       from snvs.cases where tenant_id = $1 and (document = $2 or guardian = $3 or id = any ($4::uuid[]))
      order by created_at, id`,
    [tenant.id, document, guardian, erased],
  )
}
