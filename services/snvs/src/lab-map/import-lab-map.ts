import { createHash } from 'node:crypto'
import type { importFile as card } from '@vigencia/contracts/lab-map'
import { MOST_ROW_FAULTS } from '@vigencia/contracts/values/import-report.ts'
import { canonicalJson } from '@vigencia/database/canonical-json.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { rowsOverlap } from '@vigencia/domain/lab-reports/lab-map.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { RowFault } from './lab-map-columns.ts'
import { readLabMap, type LinedRow } from './lab-map-file.ts'
import { flatRow, storedMap, type FlatRow } from './stored-map.ts'

export const importLabMap: UseCase<typeof card> = async (work, { dry_run, file, ...words }) => {
  const { rows, faults: ofFile } = await readLabMap(file, words)
  const faults = [...ofFile, ...overlaps(rows)].toSorted((a, b) => a.line - b.line)
  if (faults.length > 0 && !dry_run) throw rejected(faults)
  const rejected_count = new Set(faults.map(({ line }) => line)).size
  const read = { dry_run, row_count: rows.length, rejected_count, errors: faults.slice(0, MOST_ROW_FAULTS) }
  // the lock comes behind the upload, so that nobody waits for it
  const change = dry_run ? null : await work.change('tenant', work.tenant.id)
  const difference = differenceOf(await storedMap(work, { item: null }), faults.length > 0 ? null : rows)
  const counts = {
    added_count: difference.added.length,
    removed_count: difference.removed.length,
    unchanged_count: difference.unchanged,
  }
  if (change === null) return { ...read, committed: false, ...counts }
  if (counts.added_count + counts.removed_count > 0) {
    await replaceRows(work, difference)
    await change.record({
      change_type: 'import',
      change_description: `Lab map: ${counts.added_count} rows added, ${counts.removed_count} removed`,
      affected_table: 'lab_map_rows',
      affected_record_count: counts.added_count + counts.removed_count,
      new_values: { ...counts, digest: digestOf(rows) },
    })
  }
  return { ...read, committed: true, ...counts }
}

/** Every row that shares somebody and a day with one above it, under that line. */
function overlaps(rows: readonly LinedRow[]): RowFault[] {
  const byItem = Map.groupBy(rows, ({ row }) => row.item)
  return [...byItem.values()].flatMap((ofItem) =>
    ofItem.flatMap(({ line, row }, place) => {
      const other = ofItem.slice(0, place).find((one) => rowsOverlap(one.row, row))
      return other === undefined
        ? []
        : [{ line, column: null, reason: `overlaps line ${other.line}: somebody could be in both on one day` }]
    }),
  )
}

interface Difference {
  readonly added: readonly FlatRow[]
  readonly removed: readonly string[]
  readonly unchanged: number
}

/** @param rows null where the file does not fit: then nothing would change */
function differenceOf(stored: readonly (FlatRow & { id: string })[], rows: readonly LinedRow[] | null): Difference {
  if (rows === null) return { added: [], removed: [], unchanged: stored.length }
  const before = new Map(stored.map(({ id, ...row }) => [keyOf(row), id]))
  const after = new Map(rows.map(({ row }) => [keyOf(flatRow(row)), flatRow(row)]))
  const added = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row)
  const removed = [...before].filter(([key]) => !after.has(key)).map(([, id]) => id)
  return { added, removed, unchanged: before.size - removed.length }
}

const keyOf = (row: FlatRow) =>
  canonicalJson({ ...row, valid_from: row.valid_from?.toString() ?? null, valid_to: row.valid_to?.toString() ?? null })

function digestOf(rows: readonly LinedRow[]): string {
  const keys = rows.map(({ row }) => keyOf(flatRow(row))).toSorted()
  return createHash('sha256').update(keys.join('\n')).digest('hex')
}

async function replaceRows(work: UnitOfWork, { added, removed }: Difference): Promise<void> {
  const at = work.now.toString()
  await work.sql(
    `update snvs.lab_map_rows set removed_at = greatest($3, added_at) where tenant_id = $1 and id = any ($2::uuid[])`,
    [work.tenant.id, removed, at],
  )
  await work.sql(
    `insert into snvs.lab_map_rows (tenant_id, added_at, id, item, event_id, group_id, classification_id, sample_id,
       sample_type_id, test_type_id, test_id, valid_from, valid_to, age_from_days, age_to_days, sex, pregnant)
     select $1, $3, r.* from jsonb_to_recordset($2) as r (id uuid, item text, event_id integer, group_id integer,
       classification_id integer, sample_id integer, sample_type_id integer, test_type_id integer, test_id integer,
       valid_from date, valid_to date, age_from_days integer, age_to_days integer, sex text, pregnant boolean)
     returning null`,
    [work.tenant.id, JSON.stringify(added.map((row) => ({ ...row, id: work.newId() }))), at],
  )
}

function rejected(faults: readonly RowFault[]): Refusal {
  const listed = faults.slice(0, MOST_ROW_FAULTS)
  const [first] = listed
  const place = ({ line, column }: RowFault) => (column === null ? `line ${line}` : `line ${line}, ${column}`)
  return new Refusal(
    'import_rejected',
    `The file does not fit, so nothing was changed. The first of ${faults.length} faults is in ${place(first as RowFault)}: ${first?.reason}.`,
    listed.map((fault) => ({ path: [place(fault)], message: fault.reason })),
  )
}
