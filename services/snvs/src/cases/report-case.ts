import type { report as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../delivery/wake-workers.ts'
import { withMappedCodes } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case, type Case as NewCase } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { checkReport, mustBelongTogether } from './check-report.ts'
import { recordCase, holdBack } from './move-case.ts'
import { mustBeFirst, sameReport, lockSamePerson } from './same-case.ts'
import { reportColumns } from './sealed-report.ts'

export const reportCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { source_reference, new_episode, item, pregnant, ...input }) => {
    const desk = await findDesk(work)
    const eventoCasoNominal = await withMappedCodes(work, { item, pregnant, ...input })
    const checked = await checkReport(work, { ...input, eventoCasoNominal }, desk)
    const warnings = [...checked.warnings]
    const place = { tenant_id: work.tenant.id, id: work.newId() }
    const columns = reportColumns(privacy, place, checked.report)
    await lockSamePerson(work, { ...columns, source_reference })
    const same = await sameReport(work, { ...columns, source_reference })
    if (same !== null) return { ...(await caseAnswer(work, same)), warnings }
    mustBelongTogether(checked)
    await mustBeFirst(work, { ...columns, new_episode })
    const change = await work.begin('case', place.id)
    const made: NewCase = { ...place, ...columns, source_reference, new_episode, item, ...waiting(work.now) }
    holdBack(made, checked.standing, desk.paused_because !== null, work.now)
    work.em.create(Case, made, { persist: true })
    await recordCase(change, made, { change_type: 'report', did: 'reported', before: null })
    await wakeWorkers(work, made.id)
    return { ...(await caseAnswer(work, made)), warnings }
  }

/** The other columns of a new case. */
function waiting(now: NewCase['created_at']) {
  return {
    state: 'queued',
    held_because: null,
    id_caso: null,
    errors: null,
    attempt_count: 0,
    fence: 0,
    due_at: now,
    resolution: null,
    acknowledged_at: null,
    reported_at: null,
    purged_at: null,
    created_at: now,
    updated_at: now,
  } as const
}
