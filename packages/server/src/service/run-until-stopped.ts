import { OperatorError } from '@vigencia/database/operator-error.ts'

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
  let stopping = false
  const told = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => ((stopping = true), resolve()))
  })
  try {
    const running = await start()
    if (!stopping) await told
    const late = setTimeout(giveUp, LAST_MS)
    await running.stop()
    clearTimeout(late)
    process.exit(0)
  } catch (error) {
    process.stderr.write(error instanceof OperatorError ? `${error.message}\n` : `${(error as Error).stack}\n`)
    process.exit(1)
  }
}
