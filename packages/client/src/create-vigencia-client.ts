import { createTRPCClient, httpBatchLink, type TRPCClient } from '@trpc/client'
import type { ApiRouter } from '@vigencia/api/router.ts'

export { refusalOf, type VigenciaRefusal } from './refusal-of.ts'

export interface VigenciaAccess {
  /** Where the api listens, such as `http://127.0.0.1:3000`. */
  readonly url: string
  readonly apiKey: string
  /** The id of the user on whose behalf it asks; the key needs the scope `act-as`. */
  readonly actingUser?: string
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
  return createTRPCClient<ApiRouter>({
    links: [
      httpBatchLink({
        url: new URL('trpc', url.replace(/\/*$/, '/')),
        maxItems: MOST_IN_A_BATCH,
        // long inputs have no place in an address
        methodOverride: 'POST',
        headers: { 'x-api-key': apiKey, ...(actingUser !== undefined && { 'x-acting-user': actingUser }) },
      }),
    ],
  })
}
