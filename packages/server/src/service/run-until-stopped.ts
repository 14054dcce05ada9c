import { OperatorError } from '@vigencia/database/operator-error.ts'
import { sendToSupervisor } from '../cluster/worker-messages.ts'
import { WORKER_ID } from '../cluster/worker-id.ts'

/** A running service, and how to stop it. */
export interface Running {
  /** What hangs beyond this is cut. */
  readonly longestStopMs: number
  stop(): Promise<void>
}

function giveUp(afterMs: number): void {
  process.stderr.write(`Stopping took more than ${afterMs / 1000} s: what was still running is cut.\n`)
  process.exit(1)
}

/**
 * Starts a service and stops it once, on SIGTERM or SIGINT. A fault that an operator can mend is one sentence, and
 * exit 1.
 */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  // A worker needs the channel to its supervisor, even where code before this let go of it.
  if (WORKER_ID !== null) process.channel?.ref()
  let [stopping, started] = [false, false]
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ((stopping = true), resolve()))
  })
  try {
    const running = await start()
    started = true
    if (!stopping) await told
    const late = setTimeout(giveUp, running.longestStopMs, running.longestStopMs)
    await running.stop()
    clearTimeout(late)
    process.exit(0)
  } catch (error) {
    // Ctrl-C ends workers that cannot handle it yet, and a start that fails for this reason needs no message.
    if (stopping && !started) process.exit(0)
    await sayWhy(error)
    process.exit(1)
  }
}

/** A worker tells its supervisor, so that a fault of all workers is printed once. */
async function sayWhy(error: unknown): Promise<void> {
  if (!(error instanceof OperatorError)) process.stderr.write(`${(error as Error).stack}\n`)
  else if (WORKER_ID === null) process.stderr.write(`${error.message}\n`)
  else await sendToSupervisor({ kind: 'cannot start', sentence: error.message })
}
