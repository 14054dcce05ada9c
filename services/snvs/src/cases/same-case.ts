import { inWords } from '@vigencia/domain/case-reports/case-states.ts'
import type { Citizen } from '@vigencia/domain/case-reports/citizen.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Privacy } from '../privacy/privacy.ts'
import { Case } from './case.ts'
import { caseFacts } from './case-facts.ts'
import { wayOut } from './way-out.ts'

/** Within these hours an equal report of somebody without a number is taken for the same one. */
const REPEAT_WITHIN_HOURS = 24

/**
 * Makes reports of one person and event go one after the other until the transaction ends. So do equal ones of somebody
 * without a number, and those of one source reference.
 */
export async function lockSamePerson(
  { sql, tenant }: UnitOfWork,
  told: { person: Buffer | null; event_id: number; content: Buffer; source_reference: string },
): Promise<void> {
  const { person, event_id, content, source_reference } = told
  const who = person === null ? `like ${content.toString('hex')}` : `${event_id} ${person.toString('hex')}`
  // the person always comes first, so that no two wait for each other
  for (const name of [`case of ${tenant.id} ${who}`, `case from ${tenant.id} ${source_reference}`])
    await sql('select pg_advisory_xact_lock(hashtextextended($1, 0))', [name])
}

/** @throws Refusal `case_already_reported` with the id of the case that is in the way */
export async function mustBeFirst(
  work: UnitOfWork,
  { digests }: Privacy,
  told: { id?: string; person: Buffer | null; ciudadano: Citizen; event_id: number; new_episode: boolean },
): Promise<void> {
  const { em, tenant } = work
  const { id = null, person, ciudadano, event_id, new_episode } = told
  if (person === null || new_episode) return
  const other = { ...(id !== null && { id: { $ne: id } }), new_episode: false, state: { $ne: 'cancelled' as const } }
  // what was purged before there was a second form is known by the first alone, in whichever spelling it came
  const firstForm = { person: null, identity: { $in: digests.identities(tenant.id, ciudadano) } }
  const where = { tenant_id: tenant.id, event_id, ...other, $or: [{ person }, firstForm] }
  const first = await em.findOne(Case, where, { orderBy: { created_at: 'asc', id: 'asc' } })
  if (first === null) return
  throw new Refusal(
    'case_already_reported',
    `This person and event is case ${first.id}, which is ${inWords(first.state)}. ${wayOut(await caseFacts(work, first), first)} If the person has this illness anew, say new_episode.`,
    [{ path: ['case_id'], message: first.id }],
  )
}

/** @throws Refusal `looks_like_a_repeat` for an equal report of somebody without a number, of the last 24 hours */
export async function mustBeNoRepeat(
  { em, tenant, now }: UnitOfWork,
  told: { person: Buffer | null; content: Buffer; new_episode: boolean },
): Promise<void> {
  if (told.person !== null || told.new_episode) return
  const since = now.subtract({ hours: REPEAT_WITHIN_HOURS })
  const where = { tenant_id: tenant.id, identity: null, content: told.content, created_at: { $gt: since } }
  const first = await em.findOne(Case, { ...where, state: { $ne: 'cancelled' } })
  if (first === null) return
  throw new Refusal(
    'looks_like_a_repeat',
    `Case ${first.id} says the same of somebody without a document number, and came within the last ${REPEAT_WITHIN_HOURS} hours. If this is somebody else, say new_episode.`,
    [{ path: ['case_id'], message: first.id }],
  )
}

/** Whether a case is of this person. Two without a document number are nobody else for all that we know. */
export function isOfPerson(
  digests: Privacy['digests'],
  { tenant_id, person, identity }: Pick<Case, 'tenant_id' | 'person' | 'identity'>,
  ciudadano: Citizen,
): boolean {
  const wanted = digests.person(tenant_id, ciudadano)
  if (person !== null) return wanted?.equals(person) === true
  if (identity === null) return wanted === null
  return digests.identities(tenant_id, ciudadano).some((one) => one.equals(identity))
}
