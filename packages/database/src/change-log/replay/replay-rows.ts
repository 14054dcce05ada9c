import type { Reader } from './reader.ts'
import type { StoredEntry } from '../verify-stream.ts'
import { comparedRows, type RowFault } from './compared-rows.ts'
import type { LoggedEntry, ReplayedStream, ToldRows } from './told-rows.ts'
import { ToldState } from './told-state.ts'

/** The most entries of a stream whose rows are in memory at a time. */
const A_PART = 50_000

export interface ReplayedRows {
  readonly rows: number
  readonly faults: readonly RowFault[]
  /** How many entries of each type, as `overrides import`, do not hold enough to prove their rows. */
  readonly notProvable: ReadonlyMap<string, number>
}

/**
 * Replays the entries of one stream, and compares what they say with the rows that are there.
 * A long stream is walked several times, a part of its rows at a time, so memory stays bounded.
 */
export async function replayRows(
  reader: Reader,
  nouns: readonly ToldRows[],
  stream: ReplayedStream,
  entries: () => AsyncIterable<StoredEntry>,
): Promise<ReplayedRows> {
  const mine = nouns.filter((noun) => noun.stream === stream.kind)
  const parts = Math.ceil(stream.revision / A_PART) || 1
  let rows = 0
  const faults: RowFault[] = []
  const notProvable = new Map<string, number>()
  for (let part = 0; part < parts; part++) {
    const isMine = (group: string) => partOf(group, parts) === part
    const states = mine.map((noun) => ({ noun, state: new ToldState(noun, isMine) }))
    for await (const { entry } of entries()) {
      const logged = entryIn(entry, stream.chain_id)
      if (logged !== null) for (const { state } of states) state.take(logged)
    }
    for (const { noun, state } of states) {
      const compared = await comparedRows(reader, { noun, state, stream, isMine })
      rows += compared.rows
      faults.push(...compared.faults)
      if (part > 0) continue
      for (const [type, count] of state.notProvable) notProvable.set(`${noun.table} ${type}`, count)
    }
  }
  return { rows, faults: faults.toSorted((a, b) => a.revision - b.revision), notProvable }
}

/** Null for a text that is no entry: the walk of the hashes names it. */
function entryIn(text: string, stream_id: string): LoggedEntry | null {
  try {
    const entry = JSON.parse(text) as LoggedEntry | null
    return entry === null || typeof entry !== 'object' ? null : { ...entry, stream_id }
  } catch {
    return null
  }
}

function partOf(group: string, parts: number): number {
  let sum = 0
  for (let i = 0; i < group.length; i++) sum = (sum * 31 + group.charCodeAt(i)) >>> 0
  return sum % parts
}
