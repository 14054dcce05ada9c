import type { FileRow } from '@vigencia/spreadsheets/rows/file-row.ts'
import type { Columns } from './columns.ts'
import { MOST_LINES, type RowFault } from './import-report.ts'

const CODES = 'procedure_code'
const DIGITS = /^\d+$/

/** The lines in which something was seen: all are counted, and the first are held. */
interface Seen {
  count: number
  readonly lines: number[]
}

/**
 * What the codes of a whole column tell: a cell that is a number has lost the zeros before it, where others have kept
 * theirs.
 */
export class CodeColumn {
  readonly #field: number | null
  /** Codes of digits, and those of them that are number cells, by how many digits they have. */
  readonly #digits = new Map<number, Seen>()
  readonly #numbers = new Map<number, Seen>()
  #hasZeros = false
  hasLetters = false

  constructor(columns: Columns) {
    this.#field = columns.has(CODES) ? columns.at(CODES) : null
  }

  look({ line, values, kinds }: FileRow): void {
    if (this.#field === null) return
    const code = (values[this.#field] ?? '').trim()
    if (!DIGITS.test(code)) {
      this.hasLetters = true
      return
    }
    see(this.#digits, code.length, line)
    if (code.startsWith('0')) this.#hasZeros ||= kinds?.[this.#field] !== 'number'
    else if (kinds?.[this.#field] === 'number') see(this.#numbers, code.length, line)
  }

  /** How many number cells may have lost zeros, and the first of them. */
  shortened(): { readonly count: number; readonly faults: readonly RowFault[] } {
    const longest = Math.max(0, ...this.#digits.keys())
    const short = [...this.#numbers].filter(([length]) => this.#hasZeros || length < longest)
    const faults = short.flatMap(([, { lines }]) =>
      lines.map((line): RowFault => ({ line, column: CODES, reason: MAY_HAVE_LOST_ZEROS })),
    )
    return { count: short.reduce((sum, [, { count }]) => sum + count, 0), faults }
  }

  /** A sentence where codes of digits are of unlike length. */
  warning(): string | null {
    if (this.#digits.size < 2) return null
    const each = [...this.#digits].toSorted(([a], [b]) => a - b)
    const shown = each
      .slice(0, 5)
      .map(([length, { count, lines }]) => `${length} (${count}, first in line ${lines[0]})`)
    return `Codes of digits are of unlike length: ${shown.join(', ')}${each.length > 5 ? ', …' : ''} digits.`
  }
}

const MAY_HAVE_LOST_ZEROS =
  'is a number cell, and other codes of the column are longer or begin with 0, so it may have lost zeros: give the column the format of a text, and write the codes again'

function see(seen: Map<number, Seen>, length: number, line: number): void {
  const one = seen.get(length) ?? { count: 0, lines: [] }
  one.count += 1
  if (one.lines.length < MOST_LINES) one.lines.push(line)
  seen.set(length, one)
}
