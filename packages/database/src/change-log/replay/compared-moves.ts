import type { LoggedValues } from '../change.ts'
import type { RowFault } from './compared-rows.ts'
import type { KnownRows, Moved } from './known-rows.ts'
import type { Reader } from './reader.ts'
import { sameValue } from './same-value.ts'
import type { LoggedEntry, ReplayedStream } from './told-rows.ts'

interface MovedRow {
  readonly key: string
  readonly row: LoggedValues
  readonly known_from: string
  readonly known_until: string | null
}

export interface ComparedMoves {
  rows: number
  readonly faults: RowFault[]
  readonly notProvable: Map<string, number>
}

const ENDS = ['opened', 'closed'] as const
type End = (typeof ENDS)[number]

/** Compares the rows that some entries opened and closed with what these say. What an entry digests is left to the digest. */
export async function comparedMoves(
  reader: Reader,
  noun: KnownRows,
  stream: ReplayedStream,
  entries: readonly LoggedEntry[],
): Promise<ComparedMoves> {
  const result: ComparedMoves = { rows: 0, faults: [], notProvable: new Map() }
  const told = entries.map((entry) => ({ entry, moves: noun.movesOf(entry) }))
  const revisionsOf = (end: End) => told.filter(({ moves }) => isListed(moves[end])).map(({ entry }) => entry.revision)
  const stored = await rowsMoved(reader, noun, stream, { opened: revisionsOf('opened'), closed: revisionsOf('closed') })
  for (const { entry, moves } of told) {
    if (ENDS.some((end) => moves[end] === 'not provable')) {
      const type = `${noun.table} ${entry.change_type}`
      result.notProvable.set(type, (result.notProvable.get(type) ?? 0) + 1)
    }
    for (const end of ENDS) {
      const rows = stored[end].get(entry.revision) ?? []
      result.rows += rows.length
      const logged = moves[end]
      if (isListed(logged)) result.faults.push(...differences(noun, entry.revision, end, logged, rows))
    }
  }
  return result
}

/** Rows that are known from a revision that the stream has not reached: no entry tells of them. */
export async function comparedBeyond(reader: Reader, noun: KnownRows, stream: ReplayedStream): Promise<RowFault[]> {
  const rows = await reader.sql<MovedRow>(
    `select ${noun.key} as key, ${noun.row} as row, t.known_from, t.known_until from ${noun.table} t
      where t.tenant_id = $1 and $2::uuid is not null and (${noun.ofStream}) and (t.known_from > $3 or t.known_until > $3)`,
    [reader.tenant.id, stream.chain_id, stream.revision],
  )
  return rows.map(({ key, row }) =>
    fault(noun, stream.revision, key, { stored: row, why: `${noun.table} ${key} is of a revision that has no entry` }),
  )
}

async function rowsMoved(
  { sql, tenant }: Reader,
  noun: KnownRows,
  stream: ReplayedStream,
  revisions: Readonly<Record<End, readonly number[]>>,
): Promise<Record<End, Map<number, MovedRow[]>>> {
  const rows = await sql<MovedRow>(
    `select ${noun.key} as key, ${noun.row} as row, t.known_from, t.known_until from ${noun.table} t
      where t.tenant_id = $1 and $2::uuid is not null and (${noun.ofStream})
        and (t.known_from = any ($3::bigint[]) or t.known_until = any ($4::bigint[]))`,
    [tenant.id, stream.chain_id, revisions.opened, revisions.closed],
  )
  return {
    opened: Map.groupBy(rows, ({ known_from }) => Number(known_from)),
    closed: Map.groupBy(rows, ({ known_until }) => Number(known_until)),
  }
}

function isListed(moved: Moved): moved is readonly LoggedValues[] {
  return typeof moved !== 'string'
}

/** Pairs what is told with what is there. What is left on both sides differs, and is named together. */
function differences(
  noun: KnownRows,
  revision: number,
  end: End,
  logged: readonly LoggedValues[],
  rows: readonly MovedRow[],
): RowFault[] {
  const left = [...rows]
  const missing = logged.filter((values) => {
    const found = left.findIndex(({ row }) =>
      Object.entries(values).every(([name, value]) => sameValue(value, row[name])),
    )
    if (found >= 0) left.splice(found, 1)
    return found < 0
  })
  return Array.from({ length: Math.max(missing.length, left.length) }, (_, i) => {
    const [values, there] = [missing[i] ?? null, left[i] ?? null]
    const what = `revision ${revision} ${end}`
    const key = there?.key ?? '(none)'
    if (values === null)
      return fault(noun, revision, key, {
        stored: there?.row,
        why: `${noun.table} ${key}: ${what} it, and its entry does not say so`,
      })
    const stored = there && Object.fromEntries(Object.keys(values).map((name) => [name, there.row[name] ?? null]))
    const field = stored && (Object.keys(values).find((name) => !sameValue(values[name], stored[name])) ?? null)
    const why = `${noun.table} ${key}: ${what} ${JSON.stringify(values)}, and ${stored === null ? 'it is not there' : `there is ${JSON.stringify(stored)}`}`
    return fault(noun, revision, key, { field, logged: values, stored, why })
  })
}

function fault(
  { table }: KnownRows,
  revision: number,
  row: string,
  more: Partial<RowFault> & Pick<RowFault, 'why'>,
): RowFault {
  return { revision, table, row, field: null, logged: null, stored: null, ...more }
}
