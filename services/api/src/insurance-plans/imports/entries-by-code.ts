import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { RowFault } from '../../imports/import-report.ts'
import { entriesTable, naturalKeyOf, type Stored } from '../entries/catalogue.ts'
import type { FileEntry } from './entry-reader.ts'
import type { FileField } from './file-fields.ts'

/** Rows with the ids of what they name by code, and the faults of codes that name none or several. */
export interface Resolved {
  readonly rows: readonly FileEntry[]
  readonly faults: readonly RowFault[]
}

/** Finds what the rows of a file name by code. An entry keeps its id, so an id that was found stays right. */
export async function resolveCodes(
  work: UnitOfWork,
  fields: readonly FileField[],
  rows: readonly FileEntry[],
): Promise<Resolved> {
  let resolved = rows
  const faults: RowFault[] = []
  for (const { field, column, reference } of fields) {
    const codes = [...new Set(rows.map((row) => row.codes[field]).filter((code) => code !== undefined))]
    if (reference === null || codes.length === 0) continue
    const ids = await idsByCode(work, reference.to, codes)
    const fault = ({ line }: FileEntry, reason: string) => faults.push({ line, column: reference.codeColumn, reason })
    resolved = resolved.map((row) => {
      const code = row.codes[field]
      if (code === undefined) return row
      const [id, ...others] = ids.get(keyOf(code)) ?? []
      if (id === undefined) fault(row, `there is no ${reference.called} with code "${code}"`)
      else if (others.length > 0)
        fault(row, `"${code}" is the code of ${[id, ...others].join(', ')}: give one of these as ${column}`)
      else return withId(row, field, id)
      return row
    })
  }
  return { rows: resolved, faults }
}

function withId(row: FileEntry, field: string, id: number): FileEntry {
  return field in row.keys
    ? { ...row, keys: { ...row.keys, [field]: id } }
    : { ...row, values: { ...row.values, [field]: id } }
}

/** Codes are compared like natural keys, each of which begins with one. */
async function idsByCode(work: UnitOfWork, to: Stored, codes: readonly string[]): Promise<Map<string, number[]>> {
  const found = await work.sql<{ id: number; code: string }>(
    `select id, split_part(natural_key, chr(31), 1) as code from ${entriesTable(to)}
      where tenant_id = $1 and split_part(natural_key, chr(31), 1) = any ($2::text[]) order by id`,
    [work.tenant.id, codes.map(keyOf)],
  )
  const ids = new Map<string, number[]>()
  for (const { id, code } of found) ids.set(code, [...(ids.get(code) ?? []), id])
  return ids
}

function keyOf(code: string): string {
  return naturalKeyOf({ naturalKey: ['code'] }, { code })
}
