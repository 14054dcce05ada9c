import type { LoggedValues, StreamKind } from '../change.ts'
import type { Made, MadeRows, Replaced } from './made-rows.ts'

/** An entry of the log as it is replayed. */
export interface LoggedEntry {
  /** The aggregate whose stream it is in. */
  readonly stream_id: string
  readonly revision: number
  readonly at: string
  readonly change_type: string
  readonly affected_table: string
  readonly period_id: string | null
  readonly previous_values: LoggedValues | null
  readonly new_values: LoggedValues | null
}

export interface ReplayedStream {
  readonly kind: StreamKind
  readonly chain_id: string
  /** Of its head. */
  readonly revision: number
}

/** What one entry says about rows of one table. */
export type Told =
  /** A row has these values from here on. `before` is what it held; without it the entry made the row. */
  | { readonly row: string; readonly values: LoggedValues; readonly before?: LoggedValues | null }
  /** The entry made many rows, and holds their digest. */
  | { readonly made: Made }
  /** The entry replaced many rows by those that it made, and holds the digest of what they were. */
  | { readonly replaced: Replaced }
  /** The entry made or copied all rows of a group, and holds their digest among its `rows`. */
  | { readonly group: string }
  /** The entry removed the rows that it had told until then, of which this is true. */
  | { readonly gone: (values: ReadonlyMap<string, unknown>) => boolean }
  /** The entry does not hold enough to prove its rows: of one, or of all in a group. */
  | { readonly notProvable: { readonly row: string } | { readonly group: string } }

/**
 * How the rows of one table are told by the entries of a stream. It lies with the noun whose table it is.
 * A row that is there and that no entry tells is named, and so is a told row that is gone.
 */
export interface ToldRows {
  /** In SQL, with its schema. */
  readonly table: string
  readonly stream: StreamKind
  /** A condition on a row `t` in SQL: whether it belongs to a stream. `$1` is the tenant, `$2` the stream. */
  readonly ofStream: string
  /** The name of a row in the log, in SQL: its id where nothing else is said. */
  readonly key?: string
  /** A row as a JSON object in SQL, where the log's names are not those of the columns. */
  readonly row?: string
  /** The values that are compared. A value that no entry has told is not. */
  readonly compared: readonly string[]
  /** The value by which rows belong together that one entry makes at once, such as `period_id`. */
  readonly group?: string
  /** What a row holds that no entry tells alone, where bulk changes make such rows. Its other values are proved elsewhere. */
  readonly untold?: LoggedValues
  readonly made?: MadeRows
  /** Reads the entries of one stream in their order. It may remember, for it is made anew for each stream. */
  teller(): (entry: LoggedEntry) => readonly Told[]
}

/** The values of an entry that name a row by its id. */
export function toldById(values: LoggedValues | null | undefined, before?: LoggedValues | null): readonly Told[] {
  const id = values?.['id'] ?? before?.['id']
  if (typeof id !== 'string' && typeof id !== 'number') return []
  return [{ row: String(id), values: values ?? {}, ...(before !== undefined && { before }) }]
}
