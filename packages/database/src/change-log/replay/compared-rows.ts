import type { LoggedValues } from '../change.ts'
import type { Reader } from './reader.ts'
import { digestMade, digestReplaced, type MadeRows } from './made-rows.ts'
import { inOneForm, sameValue } from './same-value.ts'
import type { ReplayedStream, ToldRows } from './told-rows.ts'
import type { ToldRow, ToldState } from './told-state.ts'

/** A row that is not what the log says. */
export interface RowFault {
  /** Of the entry that says otherwise; of the head where no entry tells the row. */
  readonly revision: number
  readonly table: string
  readonly row: string
  readonly field: string | null
  readonly logged: unknown
  readonly stored: unknown
  readonly why: string
}

interface Comparison {
  readonly noun: ToldRows
  readonly state: ToldState
  readonly stream: ReplayedStream
  readonly isMine: (group: string) => boolean
}

const A_PAGE = 1000

/** Compares the rows of one table and stream with what the entries tell of them, some at a time. */
export async function comparedRows(
  reader: Reader,
  comparison: Comparison,
): Promise<{ rows: number; faults: RowFault[] }> {
  const { noun, state, stream, isMine } = comparison
  const faults: RowFault[] = []
  const seen = new Set<string>()
  const places = new Set(state.made.map(({ made }) => `${made.period_id} ${inOneForm(made.made_at)}`))
  const replacedAt = new Set(
    state.replaced.map(({ replaced }) => `${replaced.period_id} ${inOneForm(replaced.replaced_at)}`),
  )
  for await (const { key, row } of rowsOf(reader, noun, stream.chain_id)) {
    const { [noun.group ?? '']: group = key } = row as Readonly<Record<string, string>>
    if (!isMine(group)) continue
    const told = state.rows.get(key)
    if (told !== undefined) {
      seen.add(key)
      // what an import replaced is deleted as it says, and not as the entry that told the row alone
      const isReplaced = row['is_deleted'] === true && replacedAt.has(`${group} ${inOneForm(row['updated_at'])}`)
      faults.push(...differences(noun, key, told, isReplaced ? { ...row, is_deleted: false } : row))
    } else if (noun.untold !== undefined) {
      const values = new Map(Object.entries(noun.untold))
      faults.push(...differences(noun, key, { values, revisions: new Map(), first: null }, row))
    } else if (!isAccountedFor(state, places, { key, group, row })) {
      faults.push({
        ...ofRow(noun, key, stream.revision),
        stored: valuesOf(noun, row),
        why: `${noun.table} ${key} is there, and no entry tells of it`,
      })
    }
  }
  for (const [key, told] of state.rows)
    if (!seen.has(key)) {
      const revision = Math.max(0, ...told.revisions.values())
      const logged = Object.fromEntries(told.values)
      faults.push({
        ...ofRow(noun, key, revision),
        logged,
        why: `${noun.table} ${key} is told by the log, and is gone`,
      })
    }
  if (noun.made !== undefined) faults.push(...(await changedReplaced(reader, noun, noun.made, state)))
  if (noun.made !== undefined)
    for (const { revision, made } of state.made) {
      const instants = state.replaced.flatMap(({ replaced }) =>
        replaced.period_id === made.period_id ? [replaced.replaced_at] : [],
      )
      const now = await digestMade(reader, noun.made, made, state.touchedOf(made), instants)
      if (now.digest === made.digest) continue
      const changed = now.count === made.count ? 'at least one changed' : `${now.count}, and were ${made.count}`
      const why = `the ${noun.made.inWords(made)} that were made at ${made.made_at} are not what was digested: ${changed}`
      faults.push({
        ...ofRow(noun, `${made.period_id} ${made.made_at}`, revision),
        logged: made.digest,
        stored: now.digest,
        why,
      })
    }
  return { rows: seen.size, faults }
}

/** What imports replaced, where it is not what they digested. */
async function changedReplaced(
  reader: Reader,
  noun: ToldRows,
  made: MadeRows,
  state: ToldState,
): Promise<readonly RowFault[]> {
  const faults: RowFault[] = []
  for (const { revision, replaced } of state.replaced) {
    const now = await digestReplaced(reader, made, replaced)
    if (now.digest === replaced.digest) continue
    const changed = now.count === replaced.count ? 'at least one changed' : `${now.count}, and were ${replaced.count}`
    const { period_id, replaced_at, digest } = replaced
    faults.push({
      ...ofRow(noun, `${period_id} ${replaced_at}`, revision),
      logged: digest,
      stored: now.digest,
      why: `the ${made.inWords({ period_id, made_at: replaced_at })} that were replaced at ${replaced_at} are not what was digested: ${changed}`,
    })
  }
  return faults
}

function ofRow({ table }: ToldRows, row: string, revision: number): Omit<RowFault, 'why'> {
  return { revision, table, row, field: null, logged: null, stored: null }
}

/** Of a row its compared values, for the others may be secrets. */
function valuesOf({ compared }: ToldRows, row: LoggedValues): LoggedValues {
  return Object.fromEntries(compared.map((name) => [name, row[name] ?? null]))
}

function differences(noun: ToldRows, key: string, { values, revisions }: ToldRow, row: LoggedValues): RowFault[] {
  return noun.compared.flatMap((field) => {
    if (!values.has(field)) return []
    const [logged, stored] = [values.get(field) ?? null, row[field] ?? null]
    if (sameValue(logged, stored)) return []
    const why = `${field} of ${noun.table} ${key} is ${JSON.stringify(stored)}, and the log says ${JSON.stringify(logged)}`
    return [{ revision: revisions.get(field) ?? 0, table: noun.table, row: key, field, logged, stored, why }]
  })
}

/** Whether a row that no entry tells alone is one of many that an entry made. */
function isAccountedFor(
  state: ToldState,
  places: ReadonlySet<string>,
  { key, group, row }: { key: string; group: string; row: LoggedValues },
): boolean {
  if (state.groups.has(group) || state.notProvableGroups.has(group) || state.notProvableRows.has(key)) return true
  return places.has(`${group} ${inOneForm(row['created_at'])}`)
}

interface KeyedRow {
  readonly key: string
  readonly row: LoggedValues
}

async function* rowsOf(
  { sql, tenant }: Reader,
  { table, ofStream, key = 't.id::text', row = 'to_jsonb(t)' }: ToldRows,
  streamId: string,
): AsyncGenerator<KeyedRow> {
  // a cursor reads the rows once, in whatever order they lie; the transaction ends it in any case
  await sql(
    `declare told_rows no scroll cursor for
       select ${key} as key, ${row} as row from ${table} t where t.tenant_id = $1 and $2::uuid is not null and (${ofStream})`,
    [tenant.id, streamId],
  )
  for (let count = A_PAGE; count === A_PAGE;) {
    const rows = await sql<KeyedRow>(`fetch ${A_PAGE} from told_rows`)
    yield* rows
    count = rows.length
  }
  await sql('close told_rows')
}
