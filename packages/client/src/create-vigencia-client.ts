import { createTRPCClient, httpBatchLink, httpLink, splitLink, type Operation, type TRPCClient } from '@trpc/client'
import type { ApiRouter } from '@vigencia/api/router.ts'

export { refusalOf, type VigenciaRefusal } from './refusal-of.ts'

export interface VigenciaAccess {
  /** Where the api listens, such as `http://127.0.0.1:3000`. */
  readonly url: string
  readonly apiKey: string
  /** The id of the user on whose behalf it asks; the key needs the scope `act-as`. */
  readonly actingUser?: string
}

/** What may be said of one command: `mutate(input, { context: { idempotencyKey, ifMatch } satisfies CallContext })`. */
export interface CallContext {
  /** Sent again with the same key and input, the command does nothing and answers the same, for 24 hours. */
  readonly idempotencyKey?: string
  /** The revision that was read: refused as `stale_revision` where it has moved on. */
  readonly ifMatch?: number
}

/** Every operation of the api by its name, such as `client.convenios.create.mutate(…)`: typed from its router. */
export type VigenciaClient = TRPCClient<ApiRouter>

/** As many calls as the server takes in one request. */
const MOST_IN_A_BATCH = 100

/**
 * A typed client of the api. Calls made in the same tick travel as one request; each has its own answer or refusal, and
 * its own transaction. Values are those of the wire: days and instants are text, money is whole centavos.
 */
export function createVigenciaClient({ url, apiKey, actingUser }: VigenciaAccess): VigenciaClient {
  const access = { 'x-api-key': apiKey, ...(actingUser !== undefined && { 'x-acting-user': actingUser }) }
  // long inputs have no place in an address
  const place = { url: new URL('trpc', url.replace(/\/*$/, '/')), methodOverride: 'POST' } as const
  const alone = httpLink({ ...place, headers: ({ op }) => ({ ...access, ...headersOf(op) }) })
  const together = httpBatchLink({ ...place, maxItems: MOST_IN_A_BATCH, headers: access })
  // a key or a revision is said of one call, so that call travels by itself
  const isAlone = (op: Operation) => Object.keys(headersOf(op)).length > 0
  return createTRPCClient<ApiRouter>({ links: [splitLink({ condition: isAlone, true: alone, false: together })] })
}

function headersOf({ context }: Operation): Record<string, string> {
  const { idempotencyKey, ifMatch } = context as CallContext
  return {
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  }
}
