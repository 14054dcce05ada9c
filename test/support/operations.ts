import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { apiRouter } from '@vigencia/api/router.ts'
import { performancesOf } from '@vigencia/server/rest/performances-of.ts'

export interface NamedOperation {
  /** As tRPC calls it, such as `convenios.create`. */
  readonly name: string
  readonly card: Operation
}

/** Every operation that the api serves, read from its router: a new one is in every proof as soon as it is bound. */
export const operations: readonly NamedOperation[] = performancesOf(
  apiRouter({} as Parameters<typeof apiRouter>[0]),
).map(({ name, performance }) => ({ name, card: performance.card }))

/** @throws when the api serves no such operation. */
export function operationCalled(name: string): NamedOperation {
  const found = operations.find((operation) => operation.name === name)
  if (found === undefined) throw new Error(`The api serves no operation called ${name}.`)
  return found
}
