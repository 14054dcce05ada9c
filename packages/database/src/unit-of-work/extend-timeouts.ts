import type { UnitOfWork } from './unit-of-work.ts'

/**
 * Lets this transaction work through a hundred thousand rows, or a file that is still coming in.
 * A statement may take minutes, and so may the wait for more. A silent upload has a limit of its own.
 */
export async function extendTimeouts(work: Pick<UnitOfWork, 'sql'>): Promise<void> {
  await work.sql("set local statement_timeout = '15min'; set local idle_in_transaction_session_timeout = '15min'")
}
