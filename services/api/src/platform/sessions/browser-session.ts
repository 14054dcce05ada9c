import { makeToken } from '@vigencia/database/access/secret-token.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'

/** What a sign-in begins in the browser that it comes from. */
export interface BrowserSession {
  readonly token: string
  /** What the browser calls itself. */
  readonly browser: string
  /** The token of the session that the browser had until now, which ends; null: it had none. */
  readonly replacedToken: string | null
}

export function browserSession({ browser = '', sessionToken = null }: CallContext): BrowserSession {
  return { token: makeToken(), browser, replacedToken: sessionToken }
}
