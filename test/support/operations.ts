import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { apiRouter, type RouterParts } from '@vigencia/api/router.ts'
import { boundOperationsOf } from '@vigencia/server/trpc/bound-operations-of.ts'
import { snvsRouter } from '@vigencia/snvs/router.ts'

export interface NamedOperation {
  /** As tRPC calls it, such as `convenios.create`. */
  readonly name: string
  readonly card: Operation
}

/** Every operation of a service, read from its router: a new one is in every proof as soon as it is bound. */
const operationsOf = (router: Parameters<typeof boundOperationsOf>[0]): readonly NamedOperation[] =>
  boundOperationsOf(router).map(({ name, operation: bound }) => ({ name, card: bound.card }))

const apiOperations = operationsOf(apiRouter({ webhooks: {}, issuers: {} } as unknown as RouterParts))
const snvsOperations = operationsOf(snvsRouter({ privacy: {} } as unknown as Parameters<typeof snvsRouter>[0]))
export const operations: readonly NamedOperation[] = [...apiOperations, ...snvsOperations]

/** @throws when no service serves such an operation. */
export function operationCalled(name: string): NamedOperation {
  const found = operations.find((operation) => operation.name === name)
  if (found === undefined) throw new Error(`No service has an operation called ${name}.`)
  return found
}
