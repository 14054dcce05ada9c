import type { get as sampleCard, list as sampleListCard } from '@vigencia/contracts/samples'
import type { get as resultCard, list as resultListCard } from '@vigencia/contracts/results'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { mustHaveJustSignedIn } from '@vigencia/server/access/fresh-sign-in.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { hasReadSince } from '../privacy/has-read-since.ts'
import type { LabApi } from '../case-desk/lab-credentials.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { wordsPlace } from '../privacy/words-place.ts'
import { findLabReport } from './find-lab-report.ts'
import { resultAnswer, resultAnswers, sampleAnswer, sampleAnswers } from './lab-answers.ts'
import { LabReport } from './lab-report.ts'

export const getSample =
  ({ vault }: Privacy): UseCase<typeof sampleCard> =>
  async (work, { sample_id, personal }) => {
    const { found, report } = await readOne(work, vault, { api: 'samples', id: sample_id, personal })
    return { ...(await sampleAnswer(work, found)), report, ...(personal && { errors: openedLabWords(vault, found) }) }
  }

export const getResult =
  ({ vault }: Privacy): UseCase<typeof resultCard> =>
  async (work, { result_id, personal }) => {
    const { found, report } = await readOne(work, vault, { api: 'results', id: result_id, personal })
    return { ...(await resultAnswer(work, found)), report, ...(personal && { errors: openedLabWords(vault, found) }) }
  }

export const listSamples: UseCase<typeof sampleListCard> = async (work, { offset, limit, ...filter }) => {
  const [found, total] = await listed(work, 'samples', { offset, limit, ...filter })
  return { items: await sampleAnswers(work, found), total, offset, limit }
}

export const listResults: UseCase<typeof resultListCard> = async (work, { offset, limit, ...filter }) => {
  const [found, total] = await listed(work, 'results', { offset, limit, ...filter })
  return { items: await resultAnswers(work, found), total, offset, limit }
}

interface Filter {
  readonly state: LabReport['state'] | null
  readonly source_reference: string | null
  readonly case_id: string | null
  readonly offset: number
  readonly limit: number
}

async function listed(work: UnitOfWork, api: LabApi, { state, source_reference, case_id, offset, limit }: Filter) {
  const where = {
    tenant_id: work.tenant.id,
    api,
    ...(state !== null && { state }),
    ...(source_reference !== null && { source_reference }),
    ...(case_id !== null && (api === 'samples' ? { case_id } : { of_sample: await samplesOf(work, case_id) })),
  }
  return work.em.findAndCount(LabReport, where, { orderBy: { created_at: 'desc', id: 'desc' }, offset, limit })
}

async function samplesOf({ sql, tenant }: UnitOfWork, caseId: string): Promise<string[]> {
  const rows = await sql<{ id: string }>(
    "select id from snvs.lab_reports where tenant_id = $1 and case_id = $2 and api = 'samples'",
    [tenant.id, caseId],
  )
  return rows.map(({ id }) => id)
}

async function readOne(
  work: UnitOfWork,
  vault: Vault,
  { api, id, personal }: { api: LabApi; id: string; personal: boolean },
) {
  if (personal && !work.principal.scopes.has('cases:read-personal'))
    throw new Refusal('forbidden', 'The key lacks the scope cases:read-personal.')
  const found = await findLabReport(work, api, id)
  if (personal) await recordLabReads(work, [id], 'read')
  return { found, report: personal ? openLabReportBody(vault, found) : null }
}

type Body = NonNullable<Awaited<ReturnType<ReturnType<typeof getSample>>>['report']>

/** What was found; null once it is purged. */
export function openLabReportBody(vault: Vault, { tenant_id, id, sealed, key_version }: LabReport): Body | null {
  return sealed === null || key_version === null
    ? null
    : (vault.open({ tenant_id, id }, { sealed, key_version }) as Body)
}

/** What the registry said, in its own words, for who may read of persons. */
export function openedLabWords(vault: Vault, found: LabReport): LabReport['errors'] {
  const { words: sealed, words_key: key_version } = found
  if (sealed === null || key_version === null) return found.errors
  return vault.open(wordsPlace(found), { sealed, key_version }) as LabReport['errors']
}

/** Writes down who reads what was found, in the transaction that reads it. */
export async function recordLabReads(work: UnitOfWork, ids: readonly string[], why: 'read' | 'export'): Promise<void> {
  await mustHaveJustSignedIn(work, (userId, since) => hasReadSince(work, userId, since))
  const { sql, tenant, principal, now, requestId } = work
  const reads = ids.map((report_id) => ({ id: work.newId(), report_id }))
  await sql(
    `insert into snvs.lab_reads (tenant_id, id, report_id, read_at, key_id, user_id, request_id, why)
     select $1, id, report_id, $3, $4, $5, $6, $7 from jsonb_to_recordset($2) as r (id uuid, report_id uuid)
     returning null`,
    [tenant.id, JSON.stringify(reads), now.toString(), principal.keyId, principal.userId, requestId, why],
  )
}
