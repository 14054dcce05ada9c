import type { report as card } from '@vigencia/contracts/results'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import type { Subject } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { checkResult } from './check-lab-report.ts'
import { findLabReport } from './find-lab-report.ts'
import { keepLabReport } from './keep-lab-report.ts'
import { resultAnswer } from './lab-answers.ts'
import { caseParent, parentOfReport, sampleParent } from './lab-parent.ts'
import type { LabReport } from './lab-report.ts'
import { cannotMove } from './move-lab-report.ts'
import { mustReach } from './must-reach.ts'
import { subjectOfCase, type LabParts } from './report-sample.ts'

export const reportResult =
  ({ privacy, reach }: LabParts): UseCase<typeof card> =>
  async (work, { sample_id, source_reference, item, pregnant, pruebaMuestra }) => {
    const sample = await findLabReport(work, 'samples', sample_id)
    const parent = (await sampleParent(work, sample_id, 'for share')) ?? (await parentOfReport(work, sample))
    if (parent.isCancelled) cannotMove({ ...sample, state: 'cancelled' }, 'no result is added to it')
    const desk = await findDesk(work)
    mustReach(reach, 'results', desk)
    const subject = await subjectOfSample(work, privacy, sample, pregnant)
    const checked = await checkResult(work, desk, { item, body: pruebaMuestra }, { subject, event_id: parent.event_id })
    const made = await keepLabReport(work, privacy, {
      hangs: { api: 'results', case_id: null, id_caso: null, of_sample: sample_id },
      parent,
      source_reference,
      new_sample: false,
      checked,
    })
    return resultAnswer(work, made)
  }

/** Whom a sample is of, as far as its case still tells. */
export async function subjectOfSample(
  work: UnitOfWork,
  { vault }: Privacy,
  { case_id }: LabReport,
  pregnant: boolean | null,
): Promise<Subject> {
  const parent = case_id === null ? null : await caseParent(work, case_id)
  return parent === null ? { bornOn: null, sex: null, pregnant } : subjectOfCase(vault, work, parent, pregnant)
}
