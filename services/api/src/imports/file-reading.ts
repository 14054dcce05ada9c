import type { UploadedFile } from '@vigencia/contracts/values/uploaded-file.ts'
import { readRows } from '@vigencia/spreadsheets/read-rows.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { ReadAs } from '@vigencia/spreadsheets/rows/incoming-file.ts'
import { CodeColumn } from './code-column.ts'
import { faultOfFile } from './fault-of-file.ts'
import { headerColumns } from './header-columns.ts'
import { HeaderSearch, type FoundHeader } from './header-search.ts'
import type { ImportReport, RowFault } from './import-report.ts'
import type { ImportedRows, RowReader } from './imported-rows.ts'
import { readingOptions, type ImportMapping } from './import-words.ts'
import { TotalRows } from './total-rows.ts'

/** Rows that fit, and the faults of those that do not. */
export interface Batch<Row> {
  readonly rows: Row[]
  readonly faults: RowFault[]
  rejected: number
}

const BATCH = 5000

/** One reading of a file: its header first, then its rows in batches. */
export class FileReading<Row extends object> {
  readonly #imported: ImportedRows<Row>
  readonly #mapping: ImportMapping
  readonly #report: ImportReport
  #header: FileRow | null = null
  #reader: RowReader<Row> | null = null
  #totals: TotalRows | null = null
  #codes: CodeColumn | null = null
  #batch = newBatch<Row>()
  #seen = 0

  constructor(imported: ImportedRows<Row>, mapping: ImportMapping, report: ImportReport) {
    this.#imported = imported
    this.#mapping = mapping
    this.#report = report
  }

  async *batches(file: UploadedFile): AsyncGenerator<Batch<Row>> {
    const { kind } = this.#imported
    const readAs: ReadAs = {}
    const search = new HeaderSearch(kind, this.#mapping)
    try {
      for await (const rows of readRows(file, readingOptions(file, this.#mapping, kind, readAs))) {
        for (const row of rows) {
          if (this.#totals !== null) {
            if (this.#take(row, this.#totals)) yield this.#next()
            continue
          }
          const found = search.look(row)
          if (found !== null && !this.#begin(found, readAs)) return yield this.#batch
        }
      }
    } catch (error) {
      this.#batch.faults.push(faultOfFile(error, this.#header))
      return yield this.#batch
    }
    const found = this.#header === null ? search.best() : null
    if (found !== null && !this.#begin(found, readAs)) return yield this.#batch
    this.#end()
    yield this.#batch
  }

  /** False where the header does not fit: its faults are the batch then. */
  #begin({ header, above, below }: FoundHeader, readAs: ReadAs): boolean {
    this.#header = header
    const { columns, faults } = headerColumns(header, this.#imported.kind, this.#mapping)
    const reader = this.#imported.readerOf(columns, header.line, this.#report)
    const all = typeof reader === 'function' ? faults : [...faults, ...reader]
    for (const { line } of above) this.#report.passOver(line, 'stands above the header')
    if (typeof reader !== 'function' || all.length > 0) {
      this.#batch.faults.push(...all)
      return false
    }
    this.#reader = reader
    this.#codes = new CodeColumn(columns)
    this.#totals = new TotalRows(columns, this.#imported.kind.required[0])
    this.#report.tellColumns(header, columns, readAs)
    for (const row of below) this.#take(row, this.#totals)
    return true
  }

  /** Whether the batch is full. */
  #take(row: FileRow, totals: TotalRows): boolean {
    if (totals.holdsBack(row)) return false
    for (const held of totals.takeHeld()) this.#add(held)
    return this.#add(row)
  }

  /** Whether the batch is full. */
  #add(row: FileRow): boolean {
    const read = (this.#reader as RowReader<Row>)(row)
    if (read === null) return false
    this.#seen += 1
    if (this.#seen <= 3) this.#report.showRow(row)
    if (isFaults(read)) {
      this.#batch.faults.push(...read)
      this.#batch.rejected += 1
    } else {
      this.#batch.rows.push(read)
      this.#codes?.look(row)
    }
    return this.#batch.rows.length >= BATCH || this.#batch.faults.length >= BATCH
  }

  /** Judges what the codes of the whole file tell, behind its last row. */
  judgeCodes(): void {
    if (this.#codes === null) return
    const { count, faults } = this.#codes.shortened()
    if (count > 0) this.#report.reject(count, faults)
    const warning = this.#codes.warning()
    if (warning !== null) this.#report.warn(warning)
    this.#report.hasLetters = this.#codes.hasLetters
  }

  #next(): Batch<Row> {
    const batch = this.#batch
    this.#batch = newBatch()
    return batch
  }

  #end(): void {
    for (const { line } of this.#totals?.held ?? []) this.#report.passOver(line, 'is a total behind the last code')
    const fault = (line: number, reason: string) => this.#batch.faults.push({ line, column: null, reason })
    if (this.#header === null) fault(1, 'the file is empty')
    else if (this.#seen === 0) fault(this.#header.line, 'the file has a header and no rows')
  }
}

function newBatch<Row>(): Batch<Row> {
  return { rows: [], faults: [], rejected: 0 }
}

function isFaults(read: object): read is readonly RowFault[] {
  return Array.isArray(read)
}
