import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { Case } from './case.ts'
import { inWords } from './move-case.ts'

/**
 * Makes reports of one person and event, and those of one source reference, go one after the other until the
 * transaction ends.
 */
export async function lockSamePerson(
  { sql, tenant }: UnitOfWork,
  told: { readonly identity: Buffer | null; readonly event_id: number; readonly source_reference: string },
): Promise<void> {
  const { identity, event_id, source_reference } = told
  const names = [
    ...(identity === null ? [] : [`case of ${tenant.id} ${event_id} ${identity.toString('hex')}`]),
    `case from ${tenant.id} ${source_reference}`,
  ]
  // the person always comes first, so that no two wait for each other
  for (const name of names) await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
}

/**
 * The case that this very report has made already; null where there is none.
 * @throws Refusal `source_reference_taken` where it was another report
 */
export async function sameReport(
  { em, tenant }: UnitOfWork,
  { source_reference, content }: { readonly source_reference: string; readonly content: Buffer },
): Promise<Case | null> {
  const found = await em.findOne(Case, { tenant_id: tenant.id, source_reference })
  if (found === null || found.content.equals(content)) return found
  throw new Refusal(
    'source_reference_taken',
    `Case ${found.id} came with this source reference and says something else: correct it by PUT, or give this report a reference of its own.`,
    [{ path: ['case_id'], message: found.id }],
  )
}

/** @throws Refusal `case_already_reported` with the id of the case that is in the way */
export async function mustBeFirst(
  { em, tenant }: UnitOfWork,
  told: {
    readonly id?: string
    readonly identity: Buffer | null
    readonly event_id: number
    readonly new_episode: boolean
  },
): Promise<void> {
  const { id = null, identity, event_id, new_episode } = told
  if (identity === null || new_episode) return
  const other = { ...(id !== null && { id: { $ne: id } }), new_episode: false, state: { $ne: 'cancelled' as const } }
  const first = await em.findOne(Case, { tenant_id: tenant.id, identity, event_id, ...other })
  if (first === null) return
  throw new Refusal(
    'case_already_reported',
    `This person and event is case ${first.id}, which is ${inWords(first.state)}: correct that one, or say new_episode.`,
    [{ path: ['case_id'], message: first.id }],
  )
}
