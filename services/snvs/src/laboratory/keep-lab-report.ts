import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Checked } from './check-lab-report.ts'
import { CALLED, LabReport, type LabReport as NewReport } from './lab-report.ts'
import type { Parent } from './lab-parent.ts'
import { inState, recordLabReport, standing } from './move-lab-report.ts'

export type Hangs = Pick<NewReport, 'api' | 'case_id' | 'id_caso' | 'of_sample'>

interface Order {
  readonly hangs: Hangs
  readonly parent: Parent
  readonly source_reference: string
  readonly new_sample: boolean
  readonly checked: Checked
}

/**
 * Keeps a report, or answers the one that this very report has made already.
 * @throws Refusal `source_reference_taken` or `sample_already_reported`
 */
export async function keepLabReport(
  work: UnitOfWork,
  privacy: Privacy,
  { hangs, parent, source_reference, new_sample, checked }: Order,
): Promise<NewReport> {
  const place = { tenant_id: work.tenant.id, id: work.newId() }
  const sealed = labSeal(privacy, place, hangs, checked)
  await lockReference(work, hangs, source_reference)
  const same = await work.em.findOne(LabReport, { tenant_id: place.tenant_id, api: hangs.api, source_reference })
  if (same !== null) {
    if (same.content.equals(sealed.content)) return same
    throw taken(same)
  }
  await mustBeFirstSample(work, { ...hangs, ...checked.columns, new_sample })
  const change = await work.begin('lab_report', place.id)
  const made: NewReport = {
    ...NEW,
    ...place,
    ...hangs,
    ...checked.columns,
    ...sealed,
    ...standing(hangs, parent, work.now),
    source_reference,
    new_sample,
    created_at: work.now,
    updated_at: work.now,
  }
  work.em.create(LabReport, made, { persist: true })
  await recordLabReport(change, made, { change_type: 'report', did: 'reported', before: null })
  if (made.state === 'queued') await wakeWorkers(work, made.id)
  return made
}

/** What is sealed of a report, and the keyed digest of all that it says and on what it hangs. */
export function labSeal(
  { vault, digests }: Privacy,
  place: { readonly tenant_id: string; readonly id: string },
  { api, case_id, id_caso, of_sample }: Hangs,
  { written }: Checked,
): Pick<NewReport, 'sealed' | 'key_version' | 'content'> {
  const content = canonicalJson({ api, case_id, id_caso, of_sample, written })
  return { ...vault.seal(place, written), content: digests.content(place.tenant_id, content) }
}

/** Reports of one reference go one after the other, and so do samples of one case. */
async function lockReference({ sql, tenant }: UnitOfWork, hangs: Hangs, reference: string): Promise<void> {
  const of = hangs.of_sample ?? hangs.case_id ?? String(hangs.id_caso)
  for (const name of [`${hangs.api} of ${tenant.id} ${of}`, `${hangs.api} from ${tenant.id} ${reference}`])
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
}

type Kind = Pick<NewReport, 'api' | 'case_id' | 'id_caso' | 'id_muestra' | 'id_tipo_muestra' | 'new_sample'>

/** @throws Refusal `sample_already_reported` with the id of the sample that is in the way */
export async function mustBeFirstSample({ em, tenant }: UnitOfWork, told: Kind & { readonly id?: string }) {
  const { id = null, api, case_id, id_caso, id_muestra, id_tipo_muestra, new_sample } = told
  if (api !== 'samples' || new_sample) return
  const other = { ...(id !== null && { id: { $ne: id } }), new_sample: false, state: { $ne: 'cancelled' as const } }
  const same = { tenant_id: tenant.id, api, case_id, id_caso, id_muestra, id_tipo_muestra }
  const first = await em.findOne(LabReport, { ...same, ...other })
  if (first === null) return
  throw new Refusal(
    'sample_already_reported',
    `The case has sample ${first.id} of this idMuestra and idtipoMuestra, which is ${inState(first.state)}: add the result to that one, or say new_sample.`,
    [{ path: ['sample_id'], message: first.id }],
  )
}

function taken({ api, id }: NewReport): Refusal {
  return new Refusal(
    'source_reference_taken',
    `${CALLED[api]} ${id} came with this source reference and says something else: correct it by PUT, or give this one a reference of its own.`,
    [{ path: [api === 'samples' ? 'sample_id' : 'result_id'], message: id }],
  )
}

const NEW = {
  registry: null,
  registry_id: null,
  errors: null,
  words: null,
  words_key: null,
  held_because: null,
  attempt_count: 0,
  fence: 0,
  due_at: null,
  resolution: null,
  resolved_fence: null,
  resolved_registry: null,
  reported_at: null,
  purged_at: null,
} as const
