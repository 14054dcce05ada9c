import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import { Refusal, type RefusalCode } from '@vigencia/domain/refusals.ts'
import { problemOf } from '../request/problem.ts'

const CODE_OF_STATUS: Readonly<Record<number, TRPCError['code']>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_SUPPORTED',
  408: 'TIMEOUT',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
  503: 'SERVICE_UNAVAILABLE',
}

/** The numbers that JSON-RPC and tRPC give to what is refused before a call, by its status. */
const NUMBERS: Readonly<Record<number, number>> = { 404: -32004, 413: -32013, 415: -32015 }
const INTERNAL = -32603

const REFUSAL_OF_CODE: Partial<Record<TRPCError['code'], RefusalCode>> = {
  NOT_FOUND: 'no_such_route',
  PARSE_ERROR: 'malformed',
  BAD_REQUEST: 'malformed',
  METHOD_NOT_SUPPORTED: 'method_not_allowed',
  PAYLOAD_TOO_LARGE: 'too_large',
  UNSUPPORTED_MEDIA_TYPE: 'unsupported_media_type',
}

/** Refuses in tRPC's words what tRPC never sees, such as a body that was not read to its end. */
export function refusedOverTrpc(refusal: unknown, requestId: string): Response {
  const problem = problemOf(refusal, requestId)
  const error = { message: problem.detail, code: NUMBERS[problem.status] ?? INTERNAL, data: problem }
  const headers = { 'content-type': 'application/json', 'x-request-id': requestId, 'cache-control': 'no-store' }
  return new Response(JSON.stringify({ error }), { status: problem.status, headers })
}

/** The same error with the status that REST would answer. */
export function withStatus(error: TRPCError): TRPCError {
  const cause = causeOf(error)
  const { status } = problemOf(cause, '')
  return new TRPCError({ code: CODE_OF_STATUS[status] ?? 'INTERNAL_SERVER_ERROR', cause })
}

/**
 * The error without tRPC's wrapping. tRPC's own refusals (an unknown path, broken JSON, a long batch) get codes of
 * the closed list.
 * Their causes, where they have one, are errors of the parser.
 */
export function causeOf(error: TRPCError): unknown {
  const { cause } = error
  if (cause instanceof Refusal || cause instanceof z.core.$ZodError) return cause
  const own = REFUSAL_OF_CODE[error.code]
  return own === undefined ? (cause ?? error) : new Refusal(own, `${error.message.replace(/\.$/, '')}.`)
}
