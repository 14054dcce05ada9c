import { randomBytes } from 'node:crypto'
import { Person, personLogged } from '@vigencia/api/platform/people/person.ts'
import { beginSession } from '@vigencia/api/platform/sessions/begin-session.ts'
import { endSessions } from '@vigencia/api/platform/people/end-sessions.ts'
import type { Role } from '@vigencia/contracts/access/role.ts'
import { makeToken } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Where our own pages are, in tests. */
export const OUR_HOST = 'vigencia.test'

/** What a browser sends with a request from a page of ours. */
export function fromOurPage(cookie: string): Record<string, string> {
  // what makes real requests says itself which host it asks
  return { cookie, 'x-forwarded-host': OUR_HOST, origin: `http://${OUR_HOST}` }
}

export interface PersonOrder {
  readonly roles: readonly Role[]
  readonly email?: string
  /** Whether their session was ended. */
  readonly isEnded?: boolean
  /** Whether they may sign in no more, though their session was left as it was. */
  readonly isInactive?: boolean
}

/** Somebody who is signed in. */
export interface MadePerson {
  readonly id: string
  readonly sessionId: string
  /** What their browser sends with each request from a page of ours. */
  readonly headers: Readonly<Record<string, string>>
}

/** Makes a person with a session. Nobody sets a password, which takes a while. */
export async function makeTestPerson(work: UnitOfWork, order: PersonOrder): Promise<MadePerson> {
  const { roles, email = 'ana@clinic.example', isEnded = false, isInactive = false } = order
  const change = await work.change('tenant', work.tenant.id)
  const id = work.newId()
  const person = work.em.create(Person, {
    tenant_id: work.tenant.id,
    id,
    name: 'Ana Souza',
    email,
    salt: randomBytes(32),
    roles: [...roles],
    language: null,
    is_active: !isInactive,
    password: null,
    joined_at: work.now,
    created_at: work.now,
  })
  await work.em.flush()
  const token = makeToken()
  const begun = { personId: id, way: 'password', browser: '', token, replacedToken: null } as const
  const { session } = await beginSession(work, begun)
  const changed_sessions = isEnded ? await endSessions(work, { personId: id }) : []
  await change?.record({
    change_type: 'create',
    change_description: 'Person created',
    affected_table: 'people',
    new_values: { ...personLogged(person), session, changed_sessions },
  })
  return { id, sessionId: session.id, headers: fromOurPage(`vigencia_session=${token}`) }
}
