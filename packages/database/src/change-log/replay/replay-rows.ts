import type { KnownRows } from './known-rows.ts'
import type { Reader } from './reader.ts'
import type { StoredEntry } from '../verify-stream.ts'
import { comparedBeyond, comparedMoves, type ComparedMoves } from './compared-moves.ts'
import { comparedRows, type RowFault } from './compared-rows.ts'
import type { LoggedEntry, ReplayedStream, ToldRows } from './told-rows.ts'
import { ToldState } from './told-state.ts'

/** The most entries of a stream whose rows are in memory at a time. */
const A_PART = 50_000
/** The entries whose moved rows are compared at once. */
const A_PAGE = 500

/** The rows of a service that the log tells, as its nouns declare them. */
export interface ReplayedNouns {
  readonly told: readonly ToldRows[]
  readonly known: readonly KnownRows[]
}

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
  { told, known }: ReplayedNouns,
  stream: ReplayedStream,
  entries: () => AsyncIterable<StoredEntry>,
): Promise<ReplayedRows> {
  const mine = told.filter((noun) => noun.stream === stream.kind)
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
  for (const noun of known.filter(({ stream: kind }) => kind === stream.kind)) {
    const moved = await replayMoves(reader, noun, stream, entries())
    rows += moved.rows
    faults.push(...moved.faults)
    for (const [type, count] of moved.notProvable) notProvable.set(type, count)
  }
  return { rows, faults: faults.toSorted((a, b) => a.revision - b.revision), notProvable }
}

async function replayMoves(
  reader: Reader,
  noun: KnownRows,
  stream: ReplayedStream,
  entries: AsyncIterable<StoredEntry>,
): Promise<ComparedMoves> {
  const all: ComparedMoves = { rows: 0, faults: await comparedBeyond(reader, noun, stream), notProvable: new Map() }
  const compare = async (page: readonly LoggedEntry[]) => {
    const compared = await comparedMoves(reader, noun, stream, page)
    all.rows += compared.rows
    all.faults.push(...compared.faults)
    for (const [type, count] of compared.notProvable)
      all.notProvable.set(type, (all.notProvable.get(type) ?? 0) + count)
  }
  let page: LoggedEntry[] = []
  for await (const { entry } of entries) {
    const logged = entryIn(entry, stream.chain_id)
    if (logged !== null) page.push(logged)
    if (page.length < A_PAGE) continue
    await compare(page)
    page = []
  }
  await compare(page)
  return all
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
