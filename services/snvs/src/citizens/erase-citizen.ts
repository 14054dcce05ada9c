import type { erase as card } from '@vigencia/contracts/citizens'
import { caseMayBecome, type CaseState } from '@vigencia/domain/case-reports/case-states.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/perform/perform.ts'
import { CASE_STATES } from '@vigencia/domain/case-reports/case-states.ts'
import { changeCases } from '../cases/change-cases.ts'
import { DONE, PURGED } from '../cases/purge-cases.ts'
import type { Privacy } from '../privacy/privacy.ts'

const CANCELLED = {
  change_type: 'cancel',
  did: 'cancelled: the person asked for erasure',
  set: "state = 'cancelled', held_because = null, due_at = null",
  new_values: { state: 'cancelled' },
} as const

const CANCELLABLE = CASE_STATES.filter((state) => caseMayBecome(state, 'cancelled'))

/** Why a case that has not ended cannot lose its report yet. */
const WHY_LEFT: { readonly [State in CaseState]?: string } = {
  sending: 'it is being sent at this moment: try again in a minute',
  in_doubt: 'nobody knows whether the registry has it: resolve it first',
  adopted: "our information is still to be added to the registry's case: acknowledge it first",
}

export const eraseCitizen =
  ({ digests }: Privacy): UseCase<typeof card> =>
  async (work, { document }) => {
    const digest = digests.document(work.tenant.id, document)
    await changeCases(
      work,
      { where: 'document = $3 and state = any ($4::text[])', values: [digest, CANCELLABLE] },
      CANCELLED,
    )
    const erased = await changeCases(work, { where: `document = $3 and ${DONE}`, values: [digest] }, PURGED)
    const all = await casesOf(work, digest)
    return {
      erased: all.filter(({ case_id }) => erased.includes(case_id)).map(({ case_id, state }) => ({ case_id, state })),
      left: all
        .filter(({ is_sealed }) => is_sealed)
        .map(({ case_id, state }) => ({
          case_id,
          state,
          why: WHY_LEFT[state] ?? 'it changed at this moment: try again',
        })),
    }
  }

function casesOf({ sql, tenant }: UnitOfWork, digest: Buffer) {
  return sql<{ case_id: string; state: CaseState; is_sealed: boolean }>(
    `select id as case_id, state, sealed is not null as is_sealed from snvs.cases
      where tenant_id = $1 and document = $2 order by created_at, id`,
    [tenant.id, digest],
  )
}
