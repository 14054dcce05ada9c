import { OperatorError } from '@vigencia/database/operator-error.ts'
import { sendToSupervisor } from '../cluster/worker-messages.ts'
import { WORKER_ID } from '../cluster/worker-id.ts'

/** A running service: what to do when it is told to stop. */
export interface Running {
  stop(): Promise<void>
}

/** Longer than any drain: what hangs beyond it is cut. */
const LAST_MS = 20_000

function giveUp(): void {
  process.stderr.write(`Stopping took more than ${LAST_MS / 1000} s: what was still running is cut.\n`)
  process.exit(1)
}

/**
 * Starts a service and stops it once, on SIGTERM or SIGINT. What an operator can mend is said in one sentence, exit 1.
 */
export async function runUntilStopped(start: () => Promise<Running>): Promise<void> {
  // a worker listens by what its keeper tells it, also where something before us let go of the channel
  if (WORKER_ID !== null) process.channel?.ref()
  let [stopping, started] = [false, false]
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ((stopping = true), resolve()))
  })
  try {
    const running = await start()
    started = true
    if (!stopping) await told
    const late = setTimeout(giveUp, LAST_MS)
    await running.stop()
    clearTimeout(late)
    process.exit(0)
  } catch (error) {
    // workers that hear Ctrl-C before they can answer it are gone: who was told to stop has nothing to say about that
    if (stopping && !started) process.exit(0)
    await sayWhy(error)
    process.exit(1)
  }
}

/** A worker tells who keeps it, so that what all of them find wrong is said once. */
async function sayWhy(error: unknown): Promise<void> {
  if (!(error instanceof OperatorError)) process.stderr.write(`${(error as Error).stack}\n`)
  else if (WORKER_ID === null) process.stderr.write(`${error.message}\n`)
  else await sendToSupervisor({ kind: 'cannot start', sentence: error.message })
}
