import type { signIn } from '@vigencia/contracts/sessions'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'
import type { Found, PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { findPerson } from '../people/find-person.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { asTenant } from './as-nobody.ts'
import { beginSession } from './begin-session.ts'
import { browserSession, type BrowserSession } from './browser-session.ts'
import { currentSession } from './current-session.ts'
import { findTenant } from './find-tenant.ts'
import { isPassword } from './password-hash.ts'

type Known = Found &
  BrowserSession & {
    readonly personId: string
    /** As it is stored, to be compared under the lock. */
    readonly stored: string
  }

export const signInByPassword: PublicUseCase<typeof signIn, Known> = {
  async find(call, { tenant_id, email, password }) {
    const attempt = { person: `${tenant_id} ${email}`, address: call.address ?? null }
    await call.context.signInFailures?.slow(attempt)
    const found = await candidate(call, tenant_id, email)
    const isRight = await isPassword(found?.stored ?? null, password)
    if (found === null || found.stored === null || !isRight) {
      await call.context.signInFailures?.count(attempt)
      throw signInRefused()
    }
    const { principal, personId, stored } = found
    return {
      principal: { ...principal, userId: personId },
      personId,
      stored,
      ...browserSession(call),
    }
  },
  async use(work, _input, { personId, stored, token, browser, replacedToken }) {
    const change = await openTenant(work)
    const person = await findPerson(work, personId)
    if (!person.is_active || person.password !== stored) throw signInRefused()
    const begun = await beginSession(work, { personId, way: 'password', browser, token, replacedToken })
    await change.record({
      change_type: 'sign_in',
      change_description: `Person ${personId} signed in by password`,
      affected_table: 'sessions',
      new_values: begun,
    })
    return currentSession(work, begun.session.id)
  },
}

/** Who it may be; null where nobody of this tenant has the address. */
async function candidate(call: CallContext, tenantId: string, email: string) {
  const principal = await findTenant(call, tenantId)
  if (principal === null) return null
  const [person] = await asTenant(call, principal, (work) =>
    work.sql<{ id: string; password: string | null }>(
      'select id, password from platform.people where tenant_id = $1 and email = $2 and is_active',
      [tenantId, email],
    ),
  )
  return person === undefined ? null : { principal, personId: person.id, stored: person.password }
}

/** What was wrong is not told: neither whether the tenant is there, nor the person. */
function signInRefused(): Refusal {
  return new Refusal('sign_in_refused', 'The address or the password is wrong.')
}
