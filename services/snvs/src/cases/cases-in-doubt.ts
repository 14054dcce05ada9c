import { LockMode } from '@mikro-orm/core'
import type { Resolution } from '@vigencia/domain/case-reports/case-resolution.ts'
import { followCases } from '../laboratory/follow-parents.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Doubtful } from '../resolutions/resolve-each.ts'
import { caseEvent } from './case-events.ts'
import { Case, caseValues } from './case.ts'
import { namedCases, type Found } from './named-cases.ts'
import { applyResolution } from './resolve-case.ts'

type Answer = Pick<Case, 'source_reference' | 'state' | 'id_caso'> & { readonly case_id: string }

/** Cases, where many in doubt are resolved at once. */
export const casesInDoubt = (privacy: Privacy): Doubtful<Case, Found, Answer> => ({
  called: 'Case',
  stream: 'case',
  table: 'cases',
  find: (work, wanted) => namedCases(work, privacy, wanted),
  load: ({ em, tenant }, ids, isLocked) =>
    em.find(
      Case,
      { tenant_id: tenant.id, id: { $in: [...ids] } },
      { refresh: true, lockMode: isLocked ? LockMode.PESSIMISTIC_WRITE : LockMode.NONE },
    ),
  resolve: (work, found, wanted) => applyResolution(work, privacy, found, wanted as Resolution),
  numberOf: ({ id_caso }) => id_caso,
  values: caseValues,
  eventOf: ({ id, state }, revision) => caseEvent(id, state, revision),
  answer: ({ id, source_reference, state, id_caso }) => ({ case_id: id, source_reference, state, id_caso }),
  follow: followCases,
})
