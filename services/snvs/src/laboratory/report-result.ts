import type { report as card, reportOfCase as cardOfCase } from '@vigencia/contracts/results'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findDesk } from '../case-desk/case-desk.ts'
import type { Subject } from '../lab-map/mapped-codes.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { checkResult } from './check-lab-report.ts'
import { findLabReport, findSampleOfCase } from './find-lab-report.ts'
import { keepLabReport } from './keep-lab-report.ts'
import { resultAnswer } from './lab-answers.ts'
import { caseParent, parentOfReport, sampleParent } from './lab-parent.ts'
import type { LabReport } from './lab-report.ts'
import { cannotMove } from './move-lab-report.ts'
import { mustReach } from './must-reach.ts'
import { subjectOfCase, type LabParts } from './report-sample.ts'

interface Order {
  readonly source_reference: string
  readonly item: string | null
  readonly pregnant: boolean | null
  readonly pruebaMuestra: object
}

export const reportResult =
  (parts: LabParts): UseCase<typeof card> =>
  async (work, { sample_id, ...order }) =>
    addToSample(work, parts, await findLabReport(work, 'samples', sample_id), order)

export const reportResultOfCase =
  (parts: LabParts): UseCase<typeof cardOfCase> =>
  async (work, { case_id, sample_id, ...order }) =>
    addToSample(work, parts, await findSampleOfCase(work, case_id, sample_id), order)

async function addToSample(work: UnitOfWork, { privacy, reach }: LabParts, sample: LabReport, order: Order) {
  const parent = (await sampleParent(work, sample.id, 'for share')) ?? (await parentOfReport(work, sample))
  if (parent.isCancelled) cannotMove({ ...sample, state: 'cancelled' }, 'no result is added to it')
  const desk = await findDesk(work)
  mustReach(reach, 'results', desk)
  const about = {
    subject: await subjectOfSample(work, privacy, sample, order.pregnant),
    event_id: parent.event_id,
  }
  const checked = await checkResult(work, desk, { item: order.item, body: order.pruebaMuestra }, about)
  const made = await keepLabReport(work, privacy, {
    hangs: { api: 'results', case_id: null, id_caso: null, of_sample: sample.id },
    parent,
    source_reference: order.source_reference,
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
