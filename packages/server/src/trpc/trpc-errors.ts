import { TRPCError } from '@trpc/server'
import { Refusal, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { problemOf } from '../request/problem.ts'

const CODE_OF_STATUS: Readonly<Record<number, TRPCError['code']>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

const REFUSAL_OF_CODE: Partial<Record<TRPCError['code'], RefusalCode>> = {
  NOT_FOUND: 'no_such_route',
  PARSE_ERROR: 'malformed',
  BAD_REQUEST: 'malformed',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  PAYLOAD_TOO_LARGE: 'too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
}

/** The same error with the status that REST would answer. */
export function withStatus(error: TRPCError): TRPCError {
  const cause = causeOf(error)
  const { status } = problemOf(cause, '')
  return new TRPCError({ code: CODE_OF_STATUS[status] ?? 'INTERNAL_SERVER_ERROR', cause })
}

/** What went wrong, without tRPC's wrapping; its own refusals (an unknown path, broken JSON) in the closed list's words. */
export function causeOf(error: TRPCError): unknown {
  const own = REFUSAL_OF_CODE[error.code]
  if (error.code === 'PARSE_ERROR' || (error.cause === undefined && own !== undefined))
    return new Refusal(own ?? 'malformed', error.message)
  return error.cause ?? error
}
