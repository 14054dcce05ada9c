import type { RequestContext } from '../request/request-context.ts'

/** Names that need no escape, so that every client reads them. */
const PLAIN_NAME = /^[\w.-]+$/

/** The headers of an answer that is a file. */
export function fileHeaders(request: RequestContext, name: string, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-disposition': `attachment; ${PLAIN_NAME.test(name) ? `filename="${name}"` : `filename*=UTF-8''${encodeURIComponent(name)}`}`,
    'x-request-id': request.requestId,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...request.callerHeaders,
  }
}
