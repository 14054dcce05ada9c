import type { correct as card } from '@vigencia/contracts/cases'
import { isAtRegistry } from '@vigencia/domain/case-reports/case-acts.ts'
import { changedFields } from '@vigencia/domain/case-reports/changed-fields.ts'
import type { CodeStanding } from '@vigencia/domain/case-reports/code-standing.ts'
import type { NominalReport } from '@vigencia/domain/case-reports/nominal-report.ts'
import { writeNominalReport } from '@vigencia/domain/case-reports/write-nominal-report.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk, type CaseDesk } from '../case-desk/case-desk.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { withMappedCodes } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { caseValues, type Case } from './case.ts'
import { caseAnswer } from './case-answers.ts'
import { checkReport, mustBelongTogether } from './check-report.ts'
import { dropCorrection, keepCorrection, type SealedCorrection } from './correction.ts'
import { openCase } from './find-case.ts'
import { holdBack, mustBe, queueCase, recordCase } from './move-case.ts'
import { mustBeFirst } from './same-case.ts'
import { openReport, reportColumns, type ReportColumns } from './sealed-report.ts'

export const correctCase =
  (privacy: Privacy): UseCase<typeof card> =>
  async (work, { case_id, new_episode: text, item, pregnant, ...input }) => {
    const { found, change } = await openCase(work, case_id)
    mustBeThere(found)
    await mustBe(work, 'correct', found)
    const desk = await findDesk(work)
    const eventoCasoNominal = await withMappedCodes(work, { item, pregnant, ...input })
    const checked = await checkReport(work, { ...input, eventoCasoNominal }, desk)
    mustBelongTogether(checked)
    const { report, standing } = checked
    const columns = reportColumns(privacy, found, report)
    const new_episode = text ?? found.new_episode
    await mustBeFirst(work, privacy, { id: case_id, ...columns, ciudadano: report.ciudadano, new_episode })
    await (isAtRegistry(found)
      ? correctByHand(work, privacy, { found, change, report })
      : correctAndQueue(work, desk, { found, change, columns: { ...columns, new_episode, item }, standing }))
    return { ...(await caseAnswer(work, found)), warnings: [...checked.warnings] }
  }

/** @throws Refusal `report_purged` */
function mustBeThere(found: Case): void {
  if (isAtRegistry(found) && found.purged_at !== null)
    throw new Refusal(
      'report_purged',
      `Case ${found.id} is at the registry as ${found.id_caso}, and its report is purged: nothing here can be compared with a correction. Enter it by hand in SISA.`,
    )
}

interface QueuedCorrection {
  readonly found: Case
  readonly change: Change
  readonly columns: ReportColumns & Pick<Case, 'new_episode' | 'item'>
  readonly standing: CodeStanding
}

async function correctAndQueue(
  work: UnitOfWork,
  desk: CaseDesk,
  { found, change, columns, standing }: QueuedCorrection,
): Promise<void> {
  const before = caseValues(found)
  Object.assign(found, columns, { is_twin: false, updated_at: work.now })
  const waits = found.state === 'queued'
  if (!waits) queueCase(found, false, work.now)
  holdBack(found, standing, !waits && desk.paused_because !== null, work.now)
  await recordCase(change, found, { change_type: 'correct', did: 'corrected', before })
  await wakeWorkers(work, found.id)
}

/** WS400 takes no update, so the correction waits beside what was sent for somebody who enters it. */
async function correctByHand(
  work: UnitOfWork,
  { vault }: Privacy,
  { found, change, report }: { found: Case; change: Change; report: NominalReport },
): Promise<void> {
  const before = caseValues(found)
  const written = writeNominalReport(report)
  const fields = changedFields(openReport(vault, found), written)
  if (fields.length === 0 && found.pending_manual === null) return
  if (fields.length === 0) dropCorrection(found)
  else keepCorrection(vault, found, fields, { report: written as SealedCorrection['report'], reason: null })
  found.updated_at = work.now
  const did =
    fields.length === 0 ? 'corrected: it is again as it was sent' : 'corrected: to be entered by hand at the registry'
  await recordCase(change, found, { change_type: 'correct', did, before })
}
