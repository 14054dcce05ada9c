import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { mustHaveJustSignedIn } from '@vigencia/server/access/fresh-sign-in.ts'
import type { Site } from '@vigencia/server/access/browser-access.ts'
import type { Visit } from '@vigencia/server/operations/bind-at-site.ts'
import { findPerson } from '../people/find-person.ts'
import { signedIn } from '../sessions/signed-in.ts'
import { makeChallenge, type ChallengeFor } from './challenge.ts'
import { forRegistration } from './challenge-secrets.ts'
import { handleOf } from './user-handle.ts'

const MOST_PASSKEYS = 20

/** ECDSA with P-256, RSA with SHA-256, and Ed25519: what devices have. */
export const ALGORITHMS = [-7, -257, -8]

export async function registrationOptions(work: UnitOfWork, _input: object, { site }: Visit) {
  const { sessionId, personId } = signedIn(work.principal)
  await mustBeFresh(work)
  await mustSignInHere(work, personId)
  const known = await mayHaveAnother(work, personId)
  return optionsFor(work, { personId, site, bound: await forRegistration(work, sessionId), known })
}

interface Registering {
  readonly personId: string
  readonly site: Site
  readonly bound: ChallengeFor
  readonly known: string[]
}

/** What a device needs to make a passkey for a person. */
export async function optionsFor(work: UnitOfWork, { personId, site, bound, known }: Registering) {
  const { name, email } = await findPerson(work, personId)
  return {
    challenge: makeChallenge(bound, work.now),
    rp_id: site.rpId,
    rp_name: work.tenant.name,
    user_handle: handleOf(personId),
    user_name: email,
    user_display_name: name,
    algorithms: ALGORITHMS,
    known,
  }
}

/** A passkey outlives its session, so a browser that somebody left open makes none. */
export function mustBeFresh(work: UnitOfWork): Promise<void> {
  return mustHaveJustSignedIn(work, () => Promise.resolve(false), 'A passkey opens everything that you may do')
}

/**
 * Whoever signs in at an issuer is shut out there, when they leave the organization. A passkey would let them in all the same.
 * @throws Refusal `passkey_refused`
 */
export async function mustSignInHere({ sql, tenant }: UnitOfWork, personId: string): Promise<void> {
  const bound = await sql(
    'select null from platform.subjects where tenant_id = $1 and person_id = $2 and ended_at is null',
    [tenant.id, personId],
  )
  if (bound.length > 0)
    throw new Refusal(
      'passkey_refused',
      'You sign in by the account of your organization, so you need no passkey here.',
    )
}

/**
 * The credential ids of a person, who may have one more.
 * @throws Refusal `too_many_passkeys`
 */
export async function mayHaveAnother({ sql, tenant }: UnitOfWork, personId: string): Promise<string[]> {
  const rows = await sql<{ credential: Buffer }>(
    'select credential from platform.passkeys where tenant_id = $1 and person_id = $2 and removed_at is null order by id',
    [tenant.id, personId],
  )
  if (rows.length >= MOST_PASSKEYS)
    throw new Refusal('too_many_passkeys', `A person has ${MOST_PASSKEYS} passkeys at the most: remove one first.`)
  return rows.map(({ credential }) => credential.toString('base64url'))
}
