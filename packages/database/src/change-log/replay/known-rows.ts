import type { LoggedValues, StreamKind } from '../change.ts'
import type { LoggedEntry } from './told-rows.ts'

/**
 * What an entry says of rows that it opened or closed: the rows; that it digests them, which the walk of the log holds;
 * or nothing by which they could be proved.
 */
export type Moved = readonly LoggedValues[] | 'digested' | 'not provable'

/** The rows that an entry made known, and those that were known until it. */
export interface Moves {
  readonly opened: Moved
  readonly closed: Moved
}

export const NO_MOVES: Moves = { opened: [], closed: [] }

/**
 * How rows that are known in a range of revisions are told by the entries at both ends of it.
 * Such a row is never changed but for its end, so what one entry says stays so.
 */
export interface KnownRows {
  readonly table: string
  readonly stream: StreamKind
  /** A condition on a row `t` in SQL: whether it belongs to a stream. `$1` is the tenant, `$2` the stream. */
  readonly ofStream: string
  /** A row as a JSON object in SQL, by the names of the log. */
  readonly row: string
  /** The name of a row in SQL. */
  readonly key: string
  movesOf(entry: LoggedEntry): Moves
}
