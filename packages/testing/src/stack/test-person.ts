import { randomUUID } from 'node:crypto'
import type { Role } from '@vigencia/contracts/access/role.ts'
import type { ApiService } from '@vigencia/api/service.ts'
import { fromOurPage } from '../postgres/make-test-person.ts'
import { restCall, type RestAnswer, type TestTenant } from './test-api.ts'

/** Somebody who is signed in. */
export interface TestPerson {
  readonly id: string
  readonly email: string
  readonly password: string
  /** `name=value` of the session. */
  readonly cookie: string
  /** What their browser sends with each request from a page of ours. */
  readonly headers: Record<string, string>
  rest(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<RestAnswer>
}

const PASSWORD = 'tres tristes tigres tragaban trigo'

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: Pick<RestAnswer, 'headers'>): string {
  return (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

/** Invites a person to a tenant, who takes the invitation up by a password. */
export async function newPerson(
  service: Pick<ApiService, 'app'>,
  tenant: TestTenant,
  roles: readonly Role[] = ['admin'],
): Promise<TestPerson> {
  const email = `${randomUUID()}@clinic.example`
  const invited = await tenant.rest('POST', '/v1/people', { name: 'Ana Souza', email, roles })
  const token = String(invited.body.invitation).split('#')[1]
  const accepted = await restCall(service, 'POST', '/v1/invitations/accept', { token, password: PASSWORD })
  if (accepted.status !== 201) throw new Error(`not accepted: ${JSON.stringify([invited.body, accepted.body])}`)
  const cookie = cookieOf(accepted)
  const headers = fromOurPage(cookie)
  return {
    id: invited.body.id as string,
    email,
    password: PASSWORD,
    cookie,
    headers,
    rest: (method, path, body, more) => restCall(service, method, path, body, { ...headers, ...more }),
  }
}
