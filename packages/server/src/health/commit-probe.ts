import type { Pool } from 'pg'
import { cancelAndClose } from '@vigencia/database/connections/end-client.ts'
import { withClient } from '@vigencia/database/connections/with-client.ts'

/** An answer holds for so long, however many ask. */
const HOLDS_FOR_MS = 1_000
/** A commit that takes longer is stuck. */
const STUCK_AFTER_MS = 2_000
/** A commit that stays stuck is cancelled and probed anew, for its connection may be lost alone. */
const CANCELLED_AFTER_MS = 30_000

/**
 * A real commit that leaves nothing behind. The message is written to the write-ahead log and read by nobody. So it
 * needs a disk, and a standby where commits wait for one. A transaction id alone would be committed without a wait.
 * It needs no table, so it grows nothing, and processes that probe at once do not wait for each other.
 */
const COMMIT = `select current_setting('transaction_read_only') = 'off'
                       and pg_logical_emit_message(true, 'vigencia', ''::text) is not null as is_committed`

/** Tells whether the primary can commit. */
export interface CommitProbe {
  /** Callers share a commit that is under way, and hear no when it is stuck. It never rejects. */
  commits(): Promise<boolean>
  /** Whether a commit is stuck now, such as after the loss of a synchronous standby. */
  readonly isStuck: boolean
}

/** @param pool of one connection, which a stuck commit may keep */
export function commitProbe(pool: Pool): CommitProbe {
  let answer = Promise.resolve(false)
  let startedMs = -Infinity
  let isUnderWay = false
  let isStuck = false

  async function ask(): Promise<boolean> {
    const { promise: stuck, resolve } = Promise.withResolvers<false>()
    const late = setTimeout(() => {
      isStuck = true
      resolve(false)
    }, STUCK_AFTER_MS)
    const committed = commitOnce(pool).then((isCommitted) => {
      clearTimeout(late)
      isUnderWay = false
      if (isCommitted) isStuck = false
      return isCommitted
    })
    return Promise.race([committed, stuck])
  }

  return {
    commits() {
      if (isUnderWay || performance.now() - startedMs < HOLDS_FOR_MS) return answer
      startedMs = performance.now()
      isUnderWay = true
      return (answer = ask())
    },
    get isStuck() {
      return isStuck
    },
  }
}

/** Whether it was committed. One that was cancelled was not, though PostgreSQL answers as if it were. */
async function commitOnce(pool: Pool): Promise<boolean> {
  let isCancelled = false
  try {
    return await withClient(pool, async (client) => {
      const cancel = setTimeout(() => {
        isCancelled = true
        void cancelAndClose(client)
      }, CANCELLED_AFTER_MS)
      try {
        const { rows } = await client.query<{ is_committed: boolean }>(COMMIT)
        return rows[0]?.is_committed === true && !isCancelled
      } finally {
        clearTimeout(cancel)
      }
    })
  } catch {
    return false
  }
}
