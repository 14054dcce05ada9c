import { timingSafeEqual } from 'node:crypto'
import type { signInToDemo as card } from '@vigencia/contracts/sessions'
import { hashOfToken } from '@vigencia/database/access/secret-token.ts'
import type { Tenant } from '@vigencia/database/principal.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { Found, PublicUseCase } from '@vigencia/server/operations/bind-public.ts'
import { NOBODY } from '@vigencia/server/access/nobody.ts'
import { findPerson } from '../people/find-person.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { asNobody } from './as-nobody.ts'
import { beginSession } from './begin-session.ts'
import { browserSession, type BrowserSession } from './browser-session.ts'
import { currentSession } from './current-session.ts'

/** The link to the demo. */
export interface DemoLink {
  /** What it holds. */
  readonly token: string
  /** Whom it signs in. */
  readonly personId: string
  /** The tenant of the demo; null: there is none. */
  findTenant(work: UnitOfWork): Promise<Tenant | null>
}

type Visitor = Found &
  BrowserSession & {
    readonly personId: string
  }

/** @param link null where no demo runs */
export function signInToDemo(link: DemoLink | null): PublicUseCase<typeof card, Visitor> {
  return {
    async find(call, { token }) {
      const isRight = link !== null && timingSafeEqual(hashOfToken(token), hashOfToken(link.token))
      const tenant = isRight ? await asNobody(call, (work) => link.findTenant(work)) : null
      if (link === null || tenant === null)
        throw new Refusal('sign_in_refused', 'This link opens no demo: it prints a new one at its start.')
      const principal = { ...NOBODY, tenant, userId: link.personId }
      return { principal, personId: link.personId, ...browserSession(call) }
    },
    async use(work, _input, { personId, token, browser, replacedToken }) {
      const change = await openTenant(work)
      const { is_active } = await findPerson(work, personId)
      if (!is_active) throw new Refusal('sign_in_refused', "The demo's person was deactivated: start the demo anew.")
      const begun = await beginSession(work, { personId, way: 'demo', browser, token, replacedToken })
      await change.record({
        change_type: 'sign_in',
        change_description: "The demo's person signed in by its link",
        affected_table: 'sessions',
        new_values: begun,
      })
      return currentSession(work, begun.session.id)
    },
  }
}
