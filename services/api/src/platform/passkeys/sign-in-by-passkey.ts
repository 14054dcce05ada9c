import type { z } from 'zod'
import type { signIn } from '@vigencia/contracts/passkeys'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import type { Found, PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { findPerson } from '../people/find-person.ts'
import { asTenant } from '../sessions/as-nobody.ts'
import { beginSession } from '../sessions/begin-session.ts'
import { browserSession, type BrowserSession } from '../sessions/browser-session.ts'
import { currentSession } from '../sessions/current-session.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { isOpenChallenge } from './challenge.ts'
import { forSignIn } from './challenge-secrets.ts'
import { challengeOf } from './challenge-of.ts'
import { findPasskey, type FoundPasskey } from './find-passkey.ts'
import { handleOf } from './user-handle.ts'
import { siteOf } from './site-of.ts'
import { spendChallenge } from './spend-challenge.ts'
import { webAuthn } from './web-authn.ts'

type Input = z.output<(typeof signIn)['input']>

type Signed = Found &
  BrowserSession & {
    readonly passkey: FoundPasskey
    readonly counter: number
    readonly challenge: string
  }

export const signInByPasskey: PublicUseCase<typeof signIn, Signed> = {
  async find(call, input) {
    const attempt = { person: `passkey ${input.credential_id}`, address: call.address ?? null }
    await call.context.signInFailures?.slow(attempt)
    const passkey = await findPasskey(call, input.credential_id)
    const counter = passkey === null ? null : await signedCount(call, input, passkey)
    if (passkey === null || counter === null) {
      await call.context.signInFailures?.count(attempt)
      throw refused()
    }
    return {
      principal: passkey.principal,
      passkey,
      counter,
      challenge: challengeOf(input.client_data) ?? '',
      ...browserSession(call),
    }
  },
  async use(work, _input, { passkey, counter, challenge, token, browser, replacedToken }) {
    const change = await openTenant(work)
    const { personId, id } = passkey
    const { is_active } = await findPerson(work, personId)
    if (!is_active || !(await spendChallenge(work, challenge)) || !(await counted(work, id, counter))) throw refused()
    const begun = await beginSession(work, { personId, way: 'passkey', browser, token, replacedToken })
    await change.record({
      change_type: 'sign_in',
      change_description: `Person ${personId} signed in by passkey`,
      affected_table: 'sessions',
      new_values: { ...begun, changed_passkeys: [{ id, counter, last_used_at: work.now.toString() }] },
    })
    return currentSession(work, begun.session.id)
  },
}

/** What the device's counter is now, where it has signed a challenge of ours for this page; null where it has not. */
async function signedCount(call: CallContext, input: Input, passkey: FoundPasskey): Promise<number | null> {
  const { rpId, origins } = siteOf(call)
  const { credential_id: id, client_data, authenticator_data, signature, user_handle } = input
  if (user_handle !== null && user_handle !== handleOf(passkey.personId)) return null
  const bound = await asTenant(call, passkey.principal, forSignIn)
  const { verifyAuthenticationResponse } = await webAuthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: {
        id,
        rawId: id,
        type: 'public-key',
        response: { clientDataJSON: client_data, authenticatorData: authenticator_data, signature },
        clientExtensionResults: {},
      },
      expectedChallenge: (challenge) => isOpenChallenge(challenge, bound, call.now),
      expectedOrigin: [...origins],
      expectedRPID: rpId,
      credential: { id, publicKey: passkey.publicKey, counter: passkey.counter },
      requireUserVerification: true,
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // the library says by an error what was wrong, which is told to nobody
    return null
  }
}

/** Whether the counter has grown, under the lock, or the device does not count. A copy of a device counts from before. */
async function counted({ sql, tenant, now }: UnitOfWork, id: string, counter: number): Promise<boolean> {
  const updated = await sql(
    `update platform.passkeys set counter = $3, last_used_at = $4
      where tenant_id = $1 and id = $2 and removed_at is null and (counter < $3 or (counter = 0 and $3 = 0)) returning null`,
    [tenant.id, id, counter, now.toString()],
  )
  return updated.length > 0
}

function refused(): Refusal {
  return new Refusal('sign_in_refused', 'This passkey does not sign in here.')
}
