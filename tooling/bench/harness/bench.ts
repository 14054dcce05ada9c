import type { BenchDatabase } from './bench-database.ts'
import type { Clinic } from './priced-clinic.ts'
import type { Figure } from '../report/figure.ts'

/** What a benchmark is run with. */
export interface BenchRun {
  /** Small sizes and three rounds. */
  readonly quick: boolean
  readonly stop: AbortSignal
  /** Where its tables and plots go. */
  readonly results: URL
  /** A migrated database, on a server of its own; a quick run shares one. It goes with the stack. */
  newDatabase(stack: AsyncDisposableStack): Promise<BenchDatabase>
  /** A clinic with prices that is only asked: made once for all benchmarks that ask. */
  quotedClinic(): Promise<{ database: BenchDatabase; clinic: Clinic }>
}

/** Measures, and answers its rows of the table; one that has a page of its own answers nothing. */
export type Bench = (run: BenchRun) => Promise<readonly Figure[] | void>
