import type { inferRouterInputs } from '@trpc/server'
import { expectTypeOf, test } from 'vitest'
import type { ApiRouter } from '@vigencia/api/router.ts'
import type { SnvsRouter } from '@vigencia/snvs/router.ts'
import type { SnvsClient, VigenciaClient } from './create-vigencia-client.ts'

type InputOf<Operation> = Operation extends { query(input: infer Input): unknown }
  ? Input
  : Operation extends { mutate(input: infer Input): unknown }
    ? Input
    : never

/** The operations that the client does not have, or with inputs that the router does not take. */
type Disagreements<Client, Inputs> = {
  [Noun in keyof Inputs & string]: Noun extends keyof Client
    ? {
        [Verb in keyof Inputs[Noun] & string]: Verb extends keyof Client[Noun]
          ? [InputOf<Client[Noun][Verb]>] extends [Inputs[Noun][Verb]]
            ? never
            : `${Noun}.${Verb}`
          : `${Noun}.${Verb}`
      }[keyof Inputs[Noun] & string]
    : Noun
}[keyof Inputs & string]

test('what the client lets pass, the routers take', () => {
  expectTypeOf<Disagreements<VigenciaClient, inferRouterInputs<ApiRouter>>>().toBeNever()
  expectTypeOf<Disagreements<SnvsClient, inferRouterInputs<SnvsRouter>>>().toBeNever()
})
