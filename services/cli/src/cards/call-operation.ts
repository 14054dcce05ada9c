import type { Surroundings } from '../command/command.ts'
import { askApi, askSnvs, type ApiAccess } from '../calls/ask-api.ts'
import type { NamedCard, ServiceName } from './card-nouns.ts'
import type { Input } from './read-input.ts'

export interface CallContext {
  readonly idempotencyKey?: string
  readonly ifMatch?: number
}

type Verbs = Readonly<
  Record<
    string,
    {
      readonly query: (input: Input) => Promise<unknown>
      readonly mutate: (input: Input, options: { readonly context: CallContext }) => Promise<unknown>
    }
  >
>

export interface Reached {
  readonly service: ServiceName
  readonly access: ApiAccess
  readonly report: Surroundings['report']
}

/** Calls an operation by the typed client, under the name that its router has for it. */
export function callOperation(
  { service, access }: Reached,
  { noun, verb, card }: NamedCard,
  input: Input,
  context: CallContext = {},
): Promise<unknown> {
  // the names are those of the router, which a test compares: a client's type has them one by one
  const call = (client: object) => {
    const operation = (client as Readonly<Record<string, Verbs>>)[noun]?.[verb]
    if (operation === undefined) throw new Error(`The client has no ${noun}.${verb}.`)
    return card.kind === 'query' ? operation.query(input) : operation.mutate(input, { context })
  }
  return service === 'api' ? askApi(access, call) : askSnvs(access, call)
}
