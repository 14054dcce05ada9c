import { serialize } from 'hono/utils/cookie'
import { isLoopback } from '../networks/is-loopback.ts'
import { SESSION_SECONDS } from './session-times.ts'

/** How browsers are served: the cookie of a session, and from which pages changes may come. */
export interface BrowserAccess {
  readonly cookieName: string
  /** The `Set-Cookie` that gives a session to a browser, or takes it away. */
  cookie(token: string | null): string
  /** Whether an `Origin` is that of our own pages. `host` is where the request was sent. */
  isOurs(origin: string, host: string | null): boolean
  /** Of which site a page of ours is. `host` is where the request was sent. */
  siteOf(host: string | null): Site
}

/** To what a passkey is bound by the browser: it signs in at no other place. */
export interface Site {
  /** The host without its port: the id of the relying party. */
  readonly rpId: string
  /** Where its pages may be. */
  readonly origins: readonly string[]
}

export interface BrowserSettings {
  /** Where people open the console; undefined: at the address of the service itself. */
  readonly publicUrl: string | undefined
  /** On which address the service listens. */
  readonly host: string
}

/**
 * A cookie whose name begins with `__Host-` comes from this very host, over TLS: no other one can set it. On this machine
 * there is no TLS, and it has a plain name.
 */
export function browserAccess({ publicUrl, host }: BrowserSettings): BrowserAccess {
  const ours = publicUrl === undefined ? null : new URL(publicUrl)
  const isSecure = ours === null ? !isLoopback(host) : ours.protocol === 'https:'
  const cookieName = isSecure ? '__Host-vigencia_session' : 'vigencia_session'
  return {
    cookieName,
    cookie: (token) =>
      serialize(cookieName, token ?? '', {
        path: '/',
        httpOnly: true,
        secure: isSecure,
        sameSite: 'Lax',
        maxAge: token === null ? 0 : SESSION_SECONDS,
      }),
    isOurs(origin, to) {
      if (ours !== null) return origin === ours.origin
      return URL.canParse(origin) && to !== null && new URL(origin).host === to.toLowerCase()
    },
    siteOf(to) {
      if (ours !== null) return { rpId: ours.hostname, origins: [ours.origin] }
      const site = `http://${to?.toLowerCase() ?? 'localhost'}`
      const rpId = URL.canParse(site) ? new URL(site).hostname : 'localhost'
      return { rpId, origins: [site, site.replace('http:', 'https:')] }
    },
  }
}
