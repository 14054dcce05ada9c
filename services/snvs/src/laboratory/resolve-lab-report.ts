import type { resolve as resultCard } from '@vigencia/contracts/results'
import type { resolve as sampleCard } from '@vigencia/contracts/samples'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { isResolutionOpen } from '@vigencia/domain/case-reports/case-resolution.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import type { RegistryName } from '../registry/registry-wire.ts'
import { lockNumbers } from '../resolutions/lock-numbers.ts'
import { queueAgain } from './correct-lab-report.ts'
import { openLabReport } from './find-lab-report.ts'
import { followSamples } from './follow-parents.ts'
import { resultAnswer, sampleAnswer } from './lab-answers.ts'
import { CALLED, labValues, type LabReport } from './lab-report.ts'
import { cannotMove, moveLabReport, recordLabReport } from './move-lab-report.ts'
import { isNumberUsed } from './number-used.ts'

export interface LabResolution {
  readonly resolution: 'was_sent' | 'was_not_sent'
  readonly registry_id: number | null
}

export const resolveSample: UseCase<typeof sampleCard> = async (work, { sample_id, ...told }) => {
  const resolved = await resolve(work, 'samples', sample_id, told)
  await followSamples(work, [sample_id])
  return sampleAnswer(work, resolved)
}
export const resolveResult: UseCase<typeof resultCard> = async (work, { result_id, ...told }) =>
  resultAnswer(work, await resolve(work, 'results', result_id, told))

async function resolve(work: UnitOfWork, api: LabApi, id: string, told: LabResolution): Promise<LabReport> {
  const { found, change } = await openLabReport(work, api, id)
  const before = labValues(found)
  await lockNumbers(work)
  await applyResolution(work, found, told)
  const did = told.resolution === 'was_sent' ? 'found at the registry' : 'found not to be at the registry'
  await recordLabReport(change, found, { change_type: 'resolve', did, before })
  await wakeWorkers(work, id)
  return found
}

/**
 * Makes of a report what somebody found out of it. Numbers are locked by whoever calls it (`lockNumbers`).
 * @throws Refusal `lab_report_cannot_move` and `registry_number_taken`
 */
export async function applyResolution(
  work: UnitOfWork,
  found: LabReport,
  { resolution, registry_id }: LabResolution,
): Promise<void> {
  if (found.state !== 'in_doubt' && !(await isOpen(work, found))) cannotMove(found, 'there is no doubt to resolve')
  if (resolution === 'was_sent') {
    const registry = found.registry ?? (await registryOfAttempts(work, found))
    await mustBeFree(work, found, registry, registry_id)
    if (found.state !== 'reported')
      moveLabReport(found, 'reported', work.now, { errors: null, words: null, words_key: null })
    const resolved_registry = registry_id === null ? null : registry
    Object.assign(found, { registry, registry_id, resolved_registry, reported_at: work.now, updated_at: work.now })
  } else {
    await queueAgain(work, found)
    Object.assign(found, { registry_id: null, resolved_registry: null, reported_at: null })
  }
  Object.assign(found, { resolution, resolved_fence: found.fence })
}

/** Whether what somebody said of it before can still be changed. */
async function isOpen(work: UnitOfWork, { id, state, resolution, ...found }: LabReport): Promise<boolean> {
  return isResolutionOpen({
    state,
    resolution,
    // what was resolved before its fence was kept is taken for sent since
    hasBegunSince: found.resolved_fence !== found.fence,
    isNumberUsed: resolution === 'was_sent' && (await isNumberUsed(work, id)),
    isPurged: found.purged_at !== null,
  })
}

/** Where a report went that waits once more: its own registry is that of a number that is gone. */
async function registryOfAttempts({ sql, tenant }: UnitOfWork, { id }: LabReport): Promise<RegistryName | null> {
  const [last] = await sql<{ registry: RegistryName }>(
    'select registry from snvs.lab_attempts where tenant_id = $1 and report_id = $2 order by number desc limit 1',
    [tenant.id, id],
  )
  return last?.registry ?? null
}

/** @throws Refusal `registry_number_taken` where another report of ours has this number at that registry */
async function mustBeFree(
  { sql, tenant }: UnitOfWork,
  { api, id }: LabReport,
  registry: RegistryName | null,
  number: number | null,
): Promise<void> {
  const [other] = await sql<{ id: string }>(
    `select id from snvs.lab_reports
      where tenant_id = $1 and api = $2 and registry = $3 and registry_id = $4 and id <> $5 limit 1`,
    [tenant.id, api, registry, number, id],
  )
  if (other === undefined) return
  throw new Refusal('registry_number_taken', `${CALLED[api]} ${other.id} has this number at the registry.`, [
    { path: ['registry_id'], message: `is that of ${other.id}` },
  ])
}
