import type { EntityManager } from '@mikro-orm/postgresql'
import { OutcomeUnknown } from '@vigencia/database/connections/outcome-unknown.ts'
import type { CommitProbe } from '../health/commit-probe.ts'
import { CommitsStuck } from '../health/commits-stuck.ts'
import type { PoolUse } from '../metrics/pool-figures.ts'
import { FairQueue } from './fair-queue.ts'

/** Whose transaction it is, and what ends its wait. */
export interface TransactionOwner {
  readonly tenantId: string
  readonly signal?: AbortSignal | undefined
}

type InTransaction = <Result>(of: TransactionOwner, run: (em: EntityManager) => Promise<Result>) => Promise<Result>

/**
 * Reads and writes have connections of their own, so that commands whose commits are stuck hold up no list. In each,
 * tenants take turns.
 */
export interface TransactionPools {
  readonly read: InTransaction
  readonly write: InTransaction
  /** How much of each is used now. */
  readonly use: Readonly<Record<'read' | 'write', () => PoolUse>>
}

export interface PoolOf {
  readonly em: EntityManager
  readonly size: number
}

export function transactionPools(reads: PoolOf, writes: PoolOf, commits: CommitProbe): TransactionPools {
  const readQueue = queueOf(reads)
  const writeQueue = queueOf(writes)
  return {
    read: ({ tenantId, signal }, run) => readQueue.run(tenantId, signal, () => run(reads.em)),
    async write({ tenantId, signal }, run) {
      // A commit that is stuck keeps a session of the server, also when its caller was told. So there are not many.
      if (commits.isStuck) {
        void commits.commits()
        throw new CommitsStuck()
      }
      try {
        return await writeQueue.run(tenantId, signal, () => run(writes.em))
      } catch (error) {
        if (error instanceof OutcomeUnknown) void commits.commits()
        throw error
      }
    },
    use: { read: () => readQueue.use, write: () => writeQueue.use },
  }
}

/** Where a transaction runs. The command line and the demo have one connection, and nobody to take turns with. */
export function poolOf(
  { transactions, em }: { readonly em: EntityManager; readonly transactions?: TransactionPools },
  kind: 'read' | 'write',
): InTransaction {
  return transactions?.[kind] ?? ((_of, run) => run(em))
}

/** One connection is kept free of the tenant that has all others. */
function queueOf({ size }: PoolOf): FairQueue {
  return new FairQueue(size, Math.max(1, size - 1))
}
