import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import type { z } from 'zod'
import type { register } from '@vigencia/contracts/passkeys'
import { fingerprintOf } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Visit } from '@vigencia/server/operations/bind-at-site.ts'
import { signedIn } from '../sessions/signed-in.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { isOpenChallenge } from './challenge.ts'
import { challengeOf } from './challenge-of.ts'
import { forRegistration } from './challenge-secrets.ts'
import { hashOfCredential } from './find-passkey.ts'
import { ALGORITHMS, mayHaveAnother, mustBeFresh, mustSignInHere } from './registration-options.ts'
import { spendChallenge } from './spend-challenge.ts'

type Input = z.output<(typeof register)['input']>

export async function registerPasskey(work: UnitOfWork, input: Input, { site, browser }: Visit) {
  const { personId, sessionId } = signedIn(work.principal)
  const change = await openTenant(work)
  await mustBeFresh(work)
  await mustSignInHere(work, personId)
  await mayHaveAnother(work, personId)
  const bound = await forRegistration(work, sessionId)
  const made = await madeByDevice(input, site, (challenge) => isOpenChallenge(challenge, bound, work.now))
  if (made === null || !(await spendChallenge(work, challengeOf(input.client_data) ?? ''))) throw refused()
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
  await change.record({
    change_type: 'register_passkey',
    change_description: `Person ${personId} registered a passkey`,
    affected_table: 'passkeys',
    new_values: {
      passkey: {
        id,
        person_id: personId,
        counter: made.counter,
        created_at,
        last_used_at: null,
        removed_at: null,
        named: null,
        fingerprint: fingerprintOf(Buffer.concat([hash, credential, publicKey])),
      },
    },
  })
  return { id, name: null, browser, created_at: work.now, last_used_at: null }
}

/** What a device has made, where it answers to this session and page; null where it does not. */
async function madeByDevice(input: Input, site: Visit['site'], isOpen: (challenge: string) => boolean) {
  const { credential_id: id, client_data, attestation_object } = input
  try {
    if (bringsCertificates(attestation_object)) return null
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON: client_data, attestationObject: attestation_object },
        clientExtensionResults: {},
      },
      expectedChallenge: isOpen,
      expectedOrigin: [...site.origins],
      expectedRPID: site.rpId,
      supportedAlgorithmIDs: ALGORITHMS,
      requireUserVerification: true,
    })
    const credential = verified ? registrationInfo.credential : null
    return credential?.id === id ? credential : null
  } catch {
    // the library says by an error what was wrong, which is told to nobody
    return null
  }
}

/** Certificates say which make a device is, which nobody has asked. They name addresses too, that would be read to verify them. */
function bringsCertificates(attestation: string): boolean {
  const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestation))
  const format = decoded.get('fmt')
  return format !== 'none' && (format !== 'packed' || decoded.get('attStmt').get('x5c') !== undefined)
}

function refused(): Refusal {
  return new Refusal('passkey_refused', 'This passkey was not taken: ask for new options, and make one in this page.')
}
