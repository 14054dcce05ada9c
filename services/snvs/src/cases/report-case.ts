import type { report as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { withMappedCodes } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case, type Case as StoredCase } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { checkReport, mustBelongTogether } from './check-report.ts'
import { holdBack, recordCase } from './move-case.ts'
import { NEW_CASE } from './new-case.ts'
import { lockSamePerson, mustBeFirst, mustBeNoRepeat } from './same-case.ts'
import { sameReport } from './same-report.ts'
import { reportColumns } from './sealed-report.ts'

export const reportCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { source_reference, new_episode, item, pregnant, ...input }) => {
    const desk = await findDesk(work)
    const eventoCasoNominal = await withMappedCodes(work, { item, pregnant, ...input })
    const checked = await checkReport(work, { ...input, eventoCasoNominal }, desk)
    const warnings = [...checked.warnings]
    const { report } = checked
    const place = { tenant_id: work.tenant.id, id: work.newId() }
    const columns = reportColumns(privacy, place, report)
    await lockSamePerson(work, { ...columns, source_reference })
    const same = await sameReport(work, privacy, { ...columns, source_reference, report })
    if (same !== null) return { ...(await caseAnswer(work, same)), warnings }
    mustBelongTogether(checked)
    await mustBeFirst(work, privacy, { ...columns, ciudadano: report.ciudadano, new_episode })
    await mustBeNoRepeat(work, { ...columns, new_episode })
    const change = await work.begin('case', place.id)
    const { now } = work
    const times = { due_at: now, created_at: now, updated_at: now }
    const made: StoredCase = { ...NEW_CASE, ...place, ...columns, source_reference, new_episode, item, ...times }
    holdBack(made, checked.standing, desk.paused_because !== null, now)
    work.em.create(Case, made, { persist: true })
    await recordCase(change, made, { change_type: 'report', did: 'reported', before: null })
    await wakeWorkers(work, made.id)
    return { ...(await caseAnswer(work, made)), warnings }
  }
