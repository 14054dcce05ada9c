import { OperatorError } from '@vigencia/database/operator-error.ts'
import { stopSignal } from './stop-signal.ts'

/** Runs a command to its end and exits with the code it answers; what a person can mend is said without a stack. */
export async function runMain(main: (stop: AbortSignal) => Promise<number>): Promise<never> {
  try {
    process.exit(await main(stopSignal()))
  } catch (error) {
    console.error(error instanceof OperatorError ? `\n${error.message}` : error)
    process.exit(1)
  }
}
