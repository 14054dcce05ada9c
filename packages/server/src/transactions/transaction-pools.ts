import type { EntityManager } from '@mikro-orm/postgresql'
import { OutcomeUnknown } from '@vigencia/database/connections/outcome-unknown.ts'
import type { CommitProbe } from '../health/commit-probe.ts'
import { CommitsStuck } from '../health/commits-stuck.ts'
import type { PoolUse } from '../metrics/pool-figures.ts'
import { FairQueue } from './fair-queue.ts'
import type { StandbyReads } from './standby-reads.ts'

/** Whose transaction it is, and what ends its wait. */
export interface TransactionOwner {
  readonly tenantId: string
  readonly signal?: AbortSignal | undefined
  /** The position in the write-ahead log that a read must know, as the caller sent it. */
  readonly readAfter?: string | null | undefined
  /** Hears behind which position a write stands. */
  readonly tellWritten?: ((position: string) => void) | undefined
}

type InTransaction = <Result>(of: TransactionOwner, run: (em: EntityManager) => Promise<Result>) => Promise<Result>

/**
 * Reads and writes have connections of their own, so that commands whose commits are stuck hold up no list. In each,
 * tenants take turns.
 */
export interface TransactionPools {
  readonly read: InTransaction
  readonly write: InTransaction
  /**
   * Where the reads of one call run: on a standby that knows the tenant's last write, else as `read`. Once one of them ran on
   * the primary all do, else a later one might know less.
   */
  readonly newQuery: () => InTransaction
  /** How much of each is used now. */
  readonly use: Readonly<Record<'read' | 'write', () => PoolUse>>
}

export interface PoolOf {
  readonly em: EntityManager
  readonly size: number
}

export function transactionPools(
  reads: PoolOf,
  writes: PoolOf,
  commits: CommitProbe,
  standby: StandbyReads | null = null,
): TransactionPools {
  const readQueue = queueOf(reads)
  const writeQueue = queueOf(writes)
  const standbyQueue = standby === null ? null : queueOf(standby)
  const read: InTransaction = ({ tenantId, signal }, run) => readQueue.run(tenantId, signal, () => run(reads.em))
  return {
    read,
    newQuery: () => (standby === null || standbyQueue === null ? read : standbyQuery(standby, standbyQueue, read)),
    async write({ tenantId, signal, tellWritten }, run) {
      // A commit that is stuck keeps a session of the server, also when its caller was told. So there are not many.
      if (commits.isStuck) {
        void commits.commits()
        throw new CommitsStuck()
      }
      try {
        const result = await writeQueue.run(tenantId, signal, () => run(writes.em))
        const position = standby === null ? null : await standby.noteWrite(tenantId)
        if (position !== null) tellWritten?.(position)
        return result
      } catch (error) {
        if (error instanceof OutcomeUnknown) {
          void commits.commits()
          standby?.noteDoubt(tenantId)
        }
        throw error
      }
    },
    use: { read: () => readQueue.use, write: () => writeQueue.use },
  }
}

function standbyQuery(standby: StandbyReads, queue: FairQueue, read: InTransaction): InTransaction {
  let isOnPrimary = false
  return async (of, run) => {
    const { tenantId, signal, readAfter = null } = of
    if (!isOnPrimary && (await standby.hasReplayed(tenantId, readAfter))) {
      try {
        return await queue.run(tenantId, signal, () => run(standby.em))
      } catch (error) {
        if (!standby.isOfStandby(error)) throw error
      }
    }
    isOnPrimary = true
    return read(of, run)
  }
}

/** Where a transaction runs. The command line and the demo have one connection, and nobody to take turns with. */
export function poolOf(
  { transactions, em }: { readonly em: EntityManager; readonly transactions?: TransactionPools },
  kind: 'read' | 'write' | 'query',
): InTransaction {
  return (kind === 'query' ? transactions?.newQuery() : transactions?.[kind]) ?? ((_of, run) => run(em))
}

/** One connection is kept free of the tenant that has all others. */
function queueOf({ size }: PoolOf): FairQueue {
  return new FairQueue(size, Math.max(1, size - 1))
}
