import type { AnyRouter } from '@trpc/server'
import type { Performance } from '../perform/perform.ts'
import type { ProcedureMeta } from '../trpc/serve.ts'

export interface NamedPerformance {
  /** As tRPC calls it, such as `convenios.create`: also the operation's id in OpenAPI, logs and metrics. */
  readonly name: string
  readonly performance: Performance
}

/** Every operation that a router serves, read from its procedures: there is no second list that could differ. */
export function performancesOf(router: AnyRouter): NamedPerformance[] {
  const procedures = router._def.procedures as Record<string, { _def: { meta?: ProcedureMeta } }>
  return Object.entries(procedures).map(([name, procedure]) => {
    const performance = procedure._def.meta?.performance
    if (performance === undefined) throw new Error(`${name} is no operation: serve its card`)
    return { name, performance }
  })
}
