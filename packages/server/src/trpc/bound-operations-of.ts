import type { AnyRouter } from '@trpc/server'
import type { BoundOperation } from '../operations/bind.ts'
import type { ProcedureMeta } from './serve.ts'

export interface NamedOperation {
  /** Its name in tRPC, such as `convenios.create`. It is also the operation's id in OpenAPI, logs and metrics. */
  readonly name: string
  readonly operation: BoundOperation
}

/** Every operation that a router serves, read from its procedures, so there is no second list that could differ. */
export function boundOperationsOf(router: AnyRouter): NamedOperation[] {
  const procedures = router._def.procedures as Record<string, { _def: { meta?: ProcedureMeta } }>
  return Object.entries(procedures).map(([name, procedure]) => {
    const operation = procedure._def.meta?.operation
    if (operation === undefined) throw new Error(`${name} is no operation: serve its card`)
    return { name, operation }
  })
}
