import type { z } from 'zod'
import { MOST_ROW_FAULTS, type RowFault as RowFaultOnTheWire } from '@vigencia/contracts/values/import-report.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { ReadAs } from '@vigencia/spreadsheets/rows/incoming-file.ts'
import type { Columns } from './columns.ts'

/** More lines than these are never listed. */
export const MOST_LINES = MOST_ROW_FAULTS

export type RowFault = z.output<typeof RowFaultOnTheWire>

/** The result of an import: how many rows fit, how many do not, and the faults of the first thousand. */
export class ImportReport {
  #accepted = 0
  #rejected = 0
  #faultCount = 0
  #faults: readonly RowFault[] = []
  readonly #passedOver: { line: number; reason: string }[] = []
  readonly #warnings: string[] = []
  #read: { header: FileRow; columns: Columns; readAs: ReadAs } | null = null
  readonly #shown: FileRow[] = []

  /** Whether a code has letters, which are compared without case. */
  hasLetters = false

  /** A line that is neither a row nor a fault. */
  passOver(line: number, reason: string): void {
    this.#passedOver.push({ line, reason })
  }

  warn(warning: string): void {
    if (!this.#warnings.includes(warning)) this.#warnings.push(warning)
  }

  get warningCount(): number {
    return this.#warnings.length
  }

  /** What was taken for what; `readAs` may still be filled. */
  tellColumns(header: FileRow, columns: Columns, readAs: ReadAs): void {
    this.#read = { header, columns, readAs }
  }

  /** A row that is shown as it was read. */
  showRow(row: FileRow): void {
    this.#shown.push(row)
  }

  /** Counts some rows of the file, in its order. */
  count(rows: { readonly accepted: number; readonly rejected: number }, faults: readonly RowFault[]): void {
    this.#accepted += rows.accepted
    this.#rejected += rows.rejected
    this.#faultCount += faults.length
    this.#list(faults)
  }

  /** Rejects rows that were accepted before, one fault each. Only the first are named. */
  reject(count: number, first: readonly RowFault[]): void {
    this.#accepted -= count
    this.#rejected += count
    this.#faultCount += count
    this.#list(first)
  }

  #list(faults: readonly RowFault[]): void {
    if (faults.length === 0) return
    this.#faults = [...this.#faults, ...faults].toSorted((a, b) => a.line - b.line).slice(0, MOST_ROW_FAULTS)
  }

  get isClean(): boolean {
    return this.#faultCount === 0
  }

  get rowCount(): number {
    return this.#accepted
  }

  /** The report as it is answered. */
  fields(dryRun: boolean) {
    return {
      dry_run: dryRun,
      committed: !dryRun && this.isClean,
      row_count: this.#accepted,
      rejected_count: this.#rejected,
      passed_over: [...this.#passedOver],
      warnings: [...this.#warnings],
      read_as: this.#readAs(),
      errors: [...this.#faults],
    }
  }

  #readAs() {
    if (this.#read === null) return null
    const { header, columns, readAs } = this.#read
    const valuesOf = ({ values }: FileRow) =>
      columns.taken.map(([ours]) => [ours, shortened((values[columns.at(ours)] ?? '').trim())] as const)
    return {
      encoding: readAs.encoding ?? null,
      delimiter: readAs.delimiter ?? null,
      decimal: columns.decimal,
      sheet: readAs.sheet ?? null,
      header_line: header.line,
      columns: Object.fromEntries(columns.taken),
      ignored: [...columns.ignored],
      rows: this.#shown.map((row) => ({ line: row.line, values: Object.fromEntries(valuesOf(row)) })),
    }
  }

  /** The report as a refusal. `errors` of its problem body are the faults, each at its line and column. */
  asRefusal(): Refusal {
    const rows = this.#accepted + this.#rejected
    const counted = this.#rejected === 0 ? 'The file does not fit' : `${this.#rejected} of ${rows} rows do not fit`
    const listed = this.#faultCount > this.#faults.length ? ` (the first ${this.#faults.length} are listed)` : ''
    const faults = this.#faultCount === 1 ? 'The fault is' : `The first of ${this.#faultCount} faults${listed} is`
    const [first = { line: 1, column: null, reason: 'unknown' }] = this.#faults
    const detail = `${counted}, so nothing was changed. ${faults} in ${placeOf(first)}: ${first.reason}.`.replace(
      /\.\.$/,
      '.',
    )
    return new Refusal(
      'import_rejected',
      detail,
      this.#faults.map((fault) => ({ path: [placeOf(fault)], message: fault.reason })),
    )
  }
}

const MOST_SHOWN = 100

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text
}

function placeOf({ line, column }: RowFault): string {
  return column === null ? `line ${line}` : `line ${line}, ${column}`
}
