import type { erase as card } from '@vigencia/contracts/citizens'
import { UNREPORTED_STATES, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { changeCases } from '../cases/change-cases.ts'
import { DONE, PURGED } from '../cases/purge-cases.ts'
import { eraseLabReports } from '../laboratory/change-lab-reports.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { findPerson } from './find-person.ts'
import { forgetGuardian } from './forget-guardian.ts'

const CANCELLED = {
  change_type: 'cancel',
  did: 'cancelled: the person asked for erasure',
  set: "state = 'cancelled', held_because = null, doubt_because = null, due_at = null",
  new_values: { state: 'cancelled' },
} as const

/** What the registry provably lacks, or answered with a number that is not the person's. */
const CANCELLABLE = "(state = any ($4::text[]) or (state = 'in_doubt' and doubt_because is not null))"

/** The purge keeps the digests of the document, so that a report is known again. After an erasure nobody finds the person. */
const ERASED = {
  change_type: 'erase',
  did: 'erased: nothing finds the person any more',
  set: `${PURGED.set.replace('purged_at = $2', 'purged_at = coalesce(purged_at, $2)')}, errors = null,
    identity = null, document = null, person = null, whole_document = null`,
  new_values: { purged: true },
} as const
const ERASABLE = `((${DONE}) or (sealed is null and (identity is not null or document is not null or whole_document is not null)))`

/** The reason why a case that has not ended cannot lose its report yet. */
const WHY_LEFT: { readonly [State in CaseState]?: string } = {
  sending: 'it is being sent at this moment: try again in a minute',
  in_doubt: 'nobody knows whether the registry has it: resolve it first',
  reported: 'a change is still to be entered by hand at the registry: acknowledge it first',
  adopted: "our information is still to be added to the registry's case: acknowledge it first",
}
const WHY_LAB_LEFT = {
  sending: 'it is being sent at this moment: try again in a minute',
  in_doubt: 'nobody knows whether the registry has it: resolve it first',
} as const
const CHANGED = 'it changed at this moment: try again'
const SOMEBODY_ELSES =
  'it is the case of the person they are in charge of, and has not ended: the registry must be told by whom. Ask again then'

/**
 * Removes the reports of the person's own cases. Cases of those in their charge lose the guardian, and nothing else.
 */
export const eraseCitizen =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, input) => {
    const found = await findPerson(work, privacy, input)
    const own = found.own.map(({ id }) => id)
    const inCharge = found.inChargeOf.map(({ id }) => id)
    // what is found here is read again from the rows
    work.em.clear()
    const cancellable = { where: `id = any ($3::uuid[]) and ${CANCELLABLE}`, values: [own, UNREPORTED_STATES] }
    await changeCases(work, cancellable, CANCELLED)
    const laboratory = await eraseLabReports(work, own, found.elsewhere)
    const erased = [
      ...(await changeCases(work, { where: `id = any ($3::uuid[]) and ${ERASABLE}`, values: [own] }, ERASED)),
      ...(await forgetGuardian(work, privacy.vault, inCharge)),
    ]
    const all = await concernedIn(work, own, inCharge)
    return {
      erased: all.filter(({ case_id }) => erased.includes(case_id)).map(({ is_stored: _, ...one }) => one),
      laboratory_left: laboratory.map((one) => ({ ...one, why: WHY_LAB_LEFT[one.state] })),
      left: all
        .filter(({ is_stored, case_id }) => is_stored && !erased.includes(case_id))
        .map(({ is_stored: _, ...one }) => ({ ...one, why: whyLeft(one.role, one.state) })),
    }
  }

type Role = 'citizen' | 'in_charge'

function whyLeft(role: Role, state: CaseState): string {
  if (role === 'citizen') return WHY_LEFT[state] ?? CHANGED
  return state === 'adopted' || state === 'reported' ? (WHY_LEFT[state] ?? CHANGED) : SOMEBODY_ELSES
}

interface Concerned {
  case_id: string
  state: CaseState
  role: Role
  /** Whether a case still stores something of the person. */
  is_stored: boolean
}

function concernedIn({ sql, tenant }: UnitOfWork, own: string[], inCharge: string[]): Promise<Concerned[]> {
  return sql<Concerned>(
    `select id as case_id, state, case when id = any ($2::uuid[]) then 'citizen' else 'in_charge' end as role,
            sealed is not null and (id = any ($2::uuid[]) or guardian is not null) as is_stored
       from snvs.cases where tenant_id = $1 and id = any ($2::uuid[] || $3::uuid[]) order by created_at, id`,
    [tenant.id, own, inCharge],
  )
}
