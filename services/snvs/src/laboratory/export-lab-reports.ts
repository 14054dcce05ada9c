import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { resultAnswers, sampleAnswers } from './lab-answers.ts'
import { LabReport } from './lab-report.ts'
import { openedLabWords, openLabReportBody, recordLabReads } from './read-lab-reports.ts'

/** The samples of these cases, or of one made elsewhere, and their results, whole, the oldest first. Each is written down as read for an export. */
export async function exportLabReports(
  work: UnitOfWork,
  vault: Vault,
  caseIds: readonly string[],
  elsewhere: number | null,
) {
  const order = { orderBy: { created_at: 'asc', id: 'asc' } } as const
  const hangsOn = [{ case_id: { $in: [...caseIds] } }, ...(elsewhere === null ? [] : [{ id_caso: elsewhere }])]
  const samples = await work.em.find(LabReport, { tenant_id: work.tenant.id, $or: hangsOn }, order)
  const ofThem = { $in: samples.map(({ id }) => id) }
  const results = await work.em.find(LabReport, { tenant_id: work.tenant.id, of_sample: ofThem }, order)
  const ids = [...samples, ...results].map(({ id }) => id)
  if (ids.length > 0) await recordLabReads(work, ids, 'export')
  const byId = new Map([...samples, ...results].map((one) => [one.id, one]))
  const whole = <Answer extends { readonly id: string }>(one: Answer) => {
    const stored = byId.get(one.id) as (typeof samples)[number]
    return { ...one, report: openLabReportBody(vault, stored), errors: openedLabWords(vault, stored) }
  }
  return {
    samples: (await sampleAnswers(work, samples)).map(whole),
    results: (await resultAnswers(work, results)).map(whole),
  }
}
