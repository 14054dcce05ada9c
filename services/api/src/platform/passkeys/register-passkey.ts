import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Visit } from '@vigencia/server/operations/bind-at-site.ts'
import { signedIn } from '../sessions/signed-in.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { forRegistration } from './challenge-secrets.ts'
import type { SentByDevice } from './made-by-device.ts'
import { mayHaveAnother, mustBeFresh, mustSignInHere } from './registration-options.ts'
import { storePasskey } from './store-passkey.ts'

export async function registerPasskey(work: UnitOfWork, sent: SentByDevice, { site, browser }: Visit) {
  const { personId, sessionId } = signedIn(work.principal)
  const change = await openTenant(work)
  await mustBeFresh(work)
  await mustSignInHere(work, personId)
  await mayHaveAnother(work, personId)
  const bound = await forRegistration(work, sessionId)
  const passkey = await storePasskey(work, { personId, sent, site, browser, bound })
  await change.record({
    change_type: 'register_passkey',
    change_description: `Person ${personId} registered a passkey`,
    affected_table: 'passkeys',
    new_values: { passkey },
  })
  return { id: passkey.id, name: null, browser, created_at: work.now, last_used_at: null }
}
