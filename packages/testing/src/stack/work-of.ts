import { randomUUID } from 'node:crypto'
import type { Scope } from '@vigencia/contracts/access/scope.ts'
import { changeIn, readIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { WorkOrder } from '@vigencia/database/unit-of-work/work-order.ts'
import type { TestApi, TestTenant } from './test-api.ts'

/** Units of work of a tenant without an operation around them: what no operation does yet, or not in this order. */
export interface WorkOf {
  read<Result>(run: (work: UnitOfWork) => Promise<Result>): Promise<Result>
  change<Result>(run: (work: UnitOfWork) => Promise<Result>): Promise<Result>
  /** The entries of one change log, the oldest first. */
  entries(streamId: string): Promise<Record<string, unknown>[]>
}

/** A service of a stack. */
interface Stacked {
  readonly service: { readonly context: Pick<TestApi['service']['context'], 'em' | 'readClock'> }
}

export function workOf(of: Stacked, { id }: Pick<TestTenant, 'id'>): WorkOf {
  const { em, readClock } = of.service.context
  const tenant = { id, name: 'Test', timeZone: 'America/Sao_Paulo', currency: 'BRL' }
  const principal = { tenant, keyId: null, scopes: new Set<Scope>(), userId: null }
  const order = (): WorkOrder => ({ principal, requestId: randomUUID(), via: 'cli', now: readClock(), readClock })
  return {
    read: (run) => readIn(em, order(), run),
    change: (run) => changeIn(em, order(), run),
    entries: (streamId) =>
      readIn(em, order(), async ({ sql }) => {
        const rows = await sql<{ entry: string }>(
          'select entry from platform.change_log where tenant_id = $1 and chain_id = $2 order by revision',
          [id, streamId],
        )
        return rows.map(({ entry }) => JSON.parse(entry) as Record<string, unknown>)
      }),
  }
}
