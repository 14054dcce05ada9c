import type { correct as card } from '@vigencia/contracts/cases'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../delivery/wake-workers.ts'
import { withMappedCodes } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { caseValues } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { checkReport, mustBelongTogether } from './check-report.ts'
import { openCase } from './find-case.ts'
import { mustBeResendable, queueCase, recordCase, holdBack } from './move-case.ts'
import { mustBeFirst } from './same-case.ts'
import { reportColumns } from './sealed-report.ts'

export const correctCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { case_id, new_episode: text, item, pregnant, ...input }) => {
    const { found, change } = await openCase(work, case_id)
    const before = caseValues(found)
    const waits = found.state === 'queued'
    if (!waits) mustBeResendable(found)
    const desk = await findDesk(work)
    const eventoCasoNominal = await withMappedCodes(work, { item, pregnant, ...input })
    const checked = await checkReport(work, { ...input, eventoCasoNominal }, desk)
    mustBelongTogether(checked)
    const columns = reportColumns(privacy, found, checked.report)
    const new_episode = text ?? found.new_episode
    await mustBeFirst(work, { id: case_id, ...columns, new_episode })
    Object.assign(found, columns, { new_episode, item, updated_at: work.now })
    if (!waits) queueCase(found, false, work.now)
    holdBack(found, checked.standing, !waits && desk.paused_because !== null, work.now)
    await recordCase(change, found, { change_type: 'correct', did: 'corrected', before })
    await wakeWorkers(work, case_id)
    return { ...(await caseAnswer(work, found)), warnings: [...checked.warnings] }
  }
