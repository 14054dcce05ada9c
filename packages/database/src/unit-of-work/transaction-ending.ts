import type { PoolClient } from 'pg'
import { cancelAndClose, cancelStatement, closeAtOnce } from '../connections/end-client.ts'
import { toldOfClient } from '../connections/held-clients.ts'

/** A statement that was cancelled fails at once, and its transaction is rolled back. What hangs is closed. */
const ENDS_BY_ITSELF_MS = 1_000

/** Ends one transaction when its signal says so, whatever it waits for. */
export class TransactionEnding {
  readonly #signal: AbortSignal | undefined
  #client: PoolClient | null = null
  #isCommitting = false
  #cancelled: Promise<void> | null = null
  #late: NodeJS.Timeout | undefined

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal
    signal?.addEventListener('abort', this.#end)
  }

  /**
   * Begins the transaction. The signal also ends the wait for a connection; one that comes later is given back.
   * @throws the signal's reason
   */
  async begin(begin: () => Promise<void>, rollback: () => Promise<void>): Promise<void> {
    const signal = this.#signal
    if (signal === undefined) return begin()
    signal.throwIfAborted()
    const begun = toldOfClient((client) => (this.#client = client), begin)
    const { promise: aborted, reject } = Promise.withResolvers<never>()
    const onAbort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', onAbort)
    try {
      await Promise.race([begun, aborted])
    } catch (error) {
      begun.then(rollback, () => undefined).catch(() => undefined)
      throw this.reasonOr(error)
    } finally {
      signal.removeEventListener('abort', onAbort)
    }
  }

  /**
   * From here on the outcome is the database's: a COMMIT that was sent is not cancelled.
   * @throws the signal's reason
   */
  commits(): void {
    this.#signal?.throwIfAborted()
    this.#isCommitting = true
  }

  /** Resolves when a cancellation has arrived. It might else meet the next statement of the connection. */
  async settled(): Promise<void> {
    await this.#cancelled
  }

  /** The signal's reason, where it has ended this. Else what went wrong. */
  reasonOr(error: unknown): unknown {
    return this.#signal?.aborted === true ? this.#signal.reason : error
  }

  /** The transaction is over. */
  over(): void {
    this.#signal?.removeEventListener('abort', this.#end)
    clearTimeout(this.#late)
  }

  readonly #end = (): void => {
    const client = this.#client
    if (client === null) return
    // PostgreSQL answers a cancelled COMMIT as if it were done, though no standby has it
    if (this.#isCommitting) return closeAtOnce(client)
    this.#cancelled = cancelStatement(client)
    this.#late = setTimeout(() => void cancelAndClose(client), ENDS_BY_ITSELF_MS)
  }
}
