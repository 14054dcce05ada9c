import { fingerprintOf } from '@vigencia/database/access/secret-token.ts'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Site } from '@vigencia/server/access/browser-access.ts'
import { isOpenChallenge, type ChallengeFor } from './challenge.ts'
import { challengeOf } from './challenge-of.ts'
import { hashOfCredential } from './find-passkey.ts'
import { madeByDevice, type SentByDevice } from './made-by-device.ts'
import { spendChallenge } from './spend-challenge.ts'

interface NewPasskey {
  readonly personId: string
  readonly sent: SentByDevice
  readonly site: Site
  /** What the browser calls itself. */
  readonly browser: string
  readonly bound: ChallengeFor
}

/**
 * Stores what a device has made for a person, and answers it for the change log.
 * @throws Refusal `passkey_refused`
 */
export async function storePasskey(work: UnitOfWork, passkey: NewPasskey): Promise<LoggedValues & { id: string }> {
  const { personId, sent, site, browser, bound } = passkey
  const made = await madeByDevice(sent, site, (challenge) => isOpenChallenge(challenge, bound, work.now))
  if (made === null || !(await spendChallenge(work, challengeOf(sent.client_data) ?? ''))) throw refused()
  const id = work.newId()
  const created_at = work.now.toString()
  const [credential, publicKey] = [Buffer.from(made.id, 'base64url'), Buffer.from(made.publicKey)]
  const hash = hashOfCredential(credential)
  const stored = await work.sql(
    `insert into platform.passkeys (tenant_id, id, person_id, hash, credential, public_key, counter, browser, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning null`,
    [work.tenant.id, id, personId, hash, credential, publicKey, made.counter, browser, created_at],
  )
  // the id is that of another passkey, of whom is not told
  if (stored.length === 0) throw refused()
  return {
    id,
    person_id: personId,
    counter: made.counter,
    created_at,
    last_used_at: null,
    removed_at: null,
    named: null,
    fingerprint: fingerprintOf(Buffer.concat([hash, credential, publicKey])),
  }
}

function refused(): Refusal {
  return new Refusal('passkey_refused', 'This passkey was not taken: ask for new options, and make one in this page.')
}
