import type { CallLogger } from './access.ts'

/** Warns once of each address whose answers are marked as deprecated (RFC 9745), with the day of its end (RFC 8594). */
export function deprecationNotice(logger: CallLogger | undefined): (response: Response) => void {
  const warned = new Set<string>()
  return ({ url, headers }) => {
    const deprecation = headers.get('deprecation')
    if (logger === undefined || deprecation === null) return
    const { pathname } = new URL(url)
    if (warned.has(pathname)) return
    warned.add(pathname)
    logger.warn({ path: pathname, deprecation, sunset: headers.get('sunset') }, 'this operation is deprecated')
  }
}
