import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { apiRouter } from '@vigencia/api/router.ts'
import { performancesOf } from '@vigencia/server/rest/performances-of.ts'
import { snvsRouter } from '@vigencia/snvs/router.ts'

export interface NamedOperation {
  /** As tRPC calls it, such as `convenios.create`. */
  readonly name: string
  readonly card: Operation
}

/** Every operation of a service, read from its router: a new one is in every proof as soon as it is bound. */
const operationsOf = (router: Parameters<typeof performancesOf>[0]): readonly NamedOperation[] =>
  performancesOf(router).map(({ name, performance }) => ({ name, card: performance.card }))

export const apiOperations = operationsOf(apiRouter({} as Parameters<typeof apiRouter>[0]))
export const snvsOperations = operationsOf(snvsRouter({ privacy: {} } as unknown as Parameters<typeof snvsRouter>[0]))
export const operations: readonly NamedOperation[] = [...apiOperations, ...snvsOperations]

/** @throws when no service serves such an operation. */
export function operationCalled(name: string): NamedOperation {
  const found = operations.find((operation) => operation.name === name)
  if (found === undefined) throw new Error(`No service has an operation called ${name}.`)
  return found
}
