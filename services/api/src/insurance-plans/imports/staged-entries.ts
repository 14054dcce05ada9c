import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Columns, KnownColumns } from '../../imports/columns.ts'
import type { ImportReport, RowFault } from '../../imports/import-report.ts'
import { importRows, type Upload } from '../../imports/import-rows.ts'
import { rowReader } from '../../imports/row-cells.ts'
import { naturalKeyOf, type Catalogue } from '../entries/catalogue.ts'
import { missingReferences } from '../entries/missing-references.ts'
import { resolveCodes } from './entries-by-code.ts'
import { entryReader, type FileEntry } from './entry-reader.ts'
import { fileFields, type FileField } from './file-fields.ts'
import { keyColumn } from './key-column.ts'

/** A row that waits for the end of its file. */
export interface StagedEntry extends FileEntry {
  readonly natural_key: string
}

/**
 * Reads a file of entries into `pg_temp.staged_entries`, one row a natural key.
 * The table is this transaction's alone and ends with it.
 * Nothing is locked while the file comes in, and what it refers to is never removed.
 */
export async function stageEntries(work: UnitOfWork, catalogue: Catalogue, upload: Upload): Promise<ImportReport> {
  await work.sql(
    `create temporary table staged_entries (line integer primary key, natural_key text collate "C" not null unique, entry jsonb not null) on commit drop`,
  )
  const fields = fileFields(catalogue)
  const report = await importRows<FileEntry>(work, upload, {
    kind: knownColumns(catalogue, fields),
    readerOf: (columns, line) => {
      const faults = unnamedReferences(fields, columns, line)
      return faults.length > 0 ? faults : rowReader(columns, entryReader(catalogue, fields))
    },
    store: (rows) => storeEntries(work, catalogue, fields, rows),
  })
  await work.sql('analyze pg_temp.staged_entries')
  return report
}

/** Some staged rows behind a line, in their order. */
export function stagedEntries(work: UnitOfWork, behind: number, most: number): Promise<readonly StagedEntry[]> {
  return work
    .sql<{ entry: StagedEntry }>('select entry from pg_temp.staged_entries where line > $1 order by line limit $2', [
      behind,
      most,
    ])
    .then((rows) => rows.map(({ entry }) => entry))
}

function knownColumns(catalogue: Catalogue, fields: readonly FileField[]): KnownColumns {
  return {
    of: `an import of ${catalogue.many.replaceAll('_', ' ')}`,
    known: fields.flatMap(({ column, reference }) => (reference === null ? [column] : [column, reference.codeColumn])),
    required: fields
      .filter(({ isRequired, reference }) => isRequired && reference === null)
      .map(({ column }) => column),
  }
}

function unnamedReferences(fields: readonly FileField[], columns: Columns, line: number): readonly RowFault[] {
  return fields.flatMap(({ column, isRequired, reference }) =>
    !isRequired || reference === null || columns.has(column) || columns.has(reference.codeColumn)
      ? []
      : [{ line, column, reason: `is missing, and so is ${reference.codeColumn}` }],
  )
}

/** Answers the faults of rows that refer to what does not exist, or repeat an earlier one. */
async function storeEntries(
  work: UnitOfWork,
  catalogue: Catalogue,
  fields: readonly FileField[],
  read: readonly FileEntry[],
): Promise<readonly RowFault[]> {
  const { rows, faults } = await resolveCodes(work, fields, read)
  const unnamed = new Set(faults.map(({ line }) => line))
  const named = rows.filter(({ line }) => !unnamed.has(line))
  const missing = await missingReferences(
    work,
    catalogue,
    named.map(({ keys, values }) => ({ ...keys, ...values })),
  )
  const astray: RowFault[] = missing.map(({ index, field, reason }) => ({
    line: (named[index] as FileEntry).line,
    column: field,
    reason,
  }))
  astray.push(...named.flatMap((row) => faultOfTwins(catalogue, row)))
  const lost = new Set(missing.map(({ index }) => index))
  const staged = named
    .filter((_, index) => !lost.has(index))
    .map((row) => ({ ...row, natural_key: naturalKeyOf(catalogue, { ...row.keys, ...row.values }) }))
  return [...faults, ...astray, ...(await insertStaged(work, catalogue, staged))]
}

function faultOfTwins({ distinct, references }: Catalogue, { line, keys }: FileEntry): RowFault[] {
  const [one, other] = distinct ?? []
  if (one === undefined || other === undefined || keys[one] !== keys[other]) return []
  const called = references.find(({ field }) => field === other)?.called
  return [{ line, column: other, reason: `must be another ${called}` }]
}

async function insertStaged(
  work: UnitOfWork,
  catalogue: Catalogue,
  staged: readonly StagedEntry[],
): Promise<readonly RowFault[]> {
  const added = await work.sql<{ line: number }>(
    `insert into pg_temp.staged_entries
     select (entry ->> 'line')::integer, entry ->> 'natural_key', entry from jsonb_array_elements($1) as t (entry)
     on conflict (natural_key) do nothing returning line`,
    [JSON.stringify(staged)],
  )
  if (added.length === staged.length) return []
  const stored = new Set(added.map(({ line }) => line))
  const repeated = staged.filter(({ line }) => !stored.has(line))
  const first = await work.sql<{ line: number; natural_key: string }>(
    'select line, natural_key from pg_temp.staged_entries where natural_key = any ($1::text[])',
    [repeated.map(({ natural_key }) => natural_key)],
  )
  const lines = new Map(first.map(({ line, natural_key }) => [natural_key, line]))
  const { column, inWords } = keyColumn(catalogue)
  return repeated.map(({ line, natural_key }) => ({
    line,
    column,
    reason: `${inWords} of line ${lines.get(natural_key)} already`,
  }))
}
