import { randomUUID } from 'node:crypto'
import type { Role } from '@vigencia/contracts/access/role.ts'
import { DEMO_KEY } from '@vigencia/database/access/api-key.ts'

export const PASSWORD = 'tres tristes tigres tragaban trigo'

/** The cookie of a session, as `name=value`. */
export type SessionCookie = string

/** Signs the demo's person in, by the link that is printed at a start. */
export function signInToDemo(url: string, token: string): Promise<SessionCookie> {
  return sessionOf(url, '/v1/sessions/demo', { token })
}

/** Invites somebody to a tenant by its key, and signs them in. */
export async function signInAs(url: string, roles: readonly Role[], key: string = DEMO_KEY): Promise<SessionCookie> {
  const { token } = await invite(url, roles, key)
  return sessionOf(url, '/v1/invitations/accept', { token, password: PASSWORD })
}

/** Invites somebody, who has not come yet. */
export async function invite(url: string, roles: readonly Role[], key: string = DEMO_KEY) {
  const email = `${randomUUID()}@clinic.example`
  const answer = await post(url, '/v1/people', { name: 'Ana Souza', email, roles }, { 'x-api-key': key })
  const { invitation } = (await answer.json()) as { invitation: string }
  return { email, token: String(invitation.split('#')[1]) }
}

async function sessionOf(url: string, path: string, body: unknown): Promise<SessionCookie> {
  const answer = await post(url, path, body, { origin: url })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`nobody was signed in: ${await answer.text()}`)
  return cookie
}

function post(url: string, path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  const type = { 'content-type': 'application/json' }
  return fetch(`${url}${path}`, { method: 'POST', headers: { ...type, ...headers }, body: JSON.stringify(body) })
}
