import type { Site } from '@vigencia/server/access/browser-access.ts'
import type { CallContext } from '@vigencia/server/operations/bind.ts'

/** The site of the page that asks. Whatever has no page has no passkeys. */
export function siteOf({ site }: CallContext): Site {
  if (site === undefined) throw new Error('nobody signs in by passkey without a page')
  return site
}
