import {
  createTRPCClient,
  httpBatchLink,
  httpLink,
  splitLink,
  type Operation,
  type TRPCClient,
  type TRPCLink,
} from '@trpc/client'
import type { ApiRouter } from '@vigencia/api/router.ts'
import type { SnvsRouter } from '@vigencia/snvs/router.ts'

export { refusalOf, type VigenciaRefusal } from './refusal-of.ts'

export interface VigenciaAccess {
  /** Where the service listens, such as `http://127.0.0.1:3000`. */
  readonly url: string
  readonly apiKey: string
  /** The id of the user on whose behalf it asks; the key needs the scope `act-as`. */
  readonly actingUser?: string
}

/** Headers of one command: `mutate(input, { context: { idempotencyKey, ifMatch } satisfies CallContext })`. */
export interface CallContext {
  /** Sent again with the same key and input, the command does nothing and answers the same, for 24 hours. */
  readonly idempotencyKey?: string
  /** The revision that was read. The command is refused as `stale_revision` where it has moved on. */
  readonly ifMatch?: number
}

/** Every operation of the api by its name, such as `client.convenios.create.mutate(…)`: typed from its router. */
export type VigenciaClient = TRPCClient<ApiRouter>

/** Every operation of the reporting service, such as `client.cases.report.mutate(…)`. */
export type SnvsClient = TRPCClient<SnvsRouter>

/** The most calls that the server takes in one request. */
const MOST_IN_A_BATCH = 100

/**
 * A typed client of the api. Calls made in the same tick travel as one request.
 * Each has its own answer or refusal, and its own transaction.
 * Values are those of the wire: days and instants are text, money is whole centavos.
 */
export function createVigenciaClient(access: VigenciaAccess): VigenciaClient {
  return createTRPCClient<ApiRouter>({ links: [wayTo<ApiRouter>(access)] })
}

/** The same for the reporting service, which has an address of its own and takes the same keys. */
export function createSnvsClient(access: VigenciaAccess): SnvsClient {
  return createTRPCClient<SnvsRouter>({ links: [wayTo<SnvsRouter>(access)] })
}

function wayTo<Router extends ApiRouter | SnvsRouter>({ url, apiKey, actingUser }: VigenciaAccess): TRPCLink<Router> {
  const access = { 'x-api-key': apiKey, ...(actingUser !== undefined && { 'x-acting-user': actingUser }) }
  // long inputs, and those that name a person, have no place in an address
  const place = { url: new URL('trpc', url.replace(/(?<!\/)\/*$/, '/')), methodOverride: 'POST' } as const
  const alone = httpLink<ApiRouter>({ ...place, headers: ({ op }) => ({ ...access, ...headersOf(op) }) })
  const together = httpBatchLink<ApiRouter>({ ...place, maxItems: MOST_IN_A_BATCH, headers: access })
  // a key or a revision belongs to one call, so that call travels by itself
  const isAlone = (op: Operation) => Object.keys(headersOf(op)).length > 0
  // a link does the same for every router; only its type names one
  return splitLink({ condition: isAlone, true: alone, false: together }) as TRPCLink<Router>
}

function headersOf({ context }: Operation): Record<string, string> {
  const { idempotencyKey, ifMatch } = context as CallContext
  return {
    ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
    ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  }
}
