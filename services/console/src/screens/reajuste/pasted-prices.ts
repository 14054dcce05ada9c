import { qualifiersOf, type Qualifiers } from '../../api/qualifiers.ts'
import { readMoney } from '../../formats/read-money.ts'
import { bareCode, changeKey, type Change } from './changes.ts'

/** Why a line of a pasted list could not be taken. */
export type PasteFault = 'no_code' | 'no_price' | 'unreadable' | 'negative' | 'repeated'

export interface FaultyLine {
  /** Where it stood in what was pasted, from 1 on. */
  readonly line: number
  readonly fault: PasteFault
  /** The cell that is wrong, as it was pasted. */
  readonly cell: string
  /** The whole line, to be mended. */
  readonly text: string
}

export interface PastedPrices {
  readonly changes: readonly Change[]
  readonly faults: readonly FaultyLine[]
  /** How many lines were passed over: a header, and blank ones. */
  readonly passedOver: number
}

/**
 * Reads a list of codes and prices: the first cell of a line is the code, the last one the price, between them the name.
 * @param whom for whom the price of each line is, where that is known; else it is for anybody
 */
export function readPastedPrices(
  lines: readonly (readonly string[])[],
  whom: readonly (Qualifiers | undefined)[] = [],
): PastedPrices {
  const changes = new Map<string, Change>()
  const faults: FaultyLine[] = []
  let passedOver = 0
  for (const [index, cells] of lines.entries()) {
    const filled = trimmed(cells)
    if (filled.length === 0 || (index === 0 && isHeader(filled))) {
      passedOver += 1
      continue
    }
    const plain = changeOf(filled)
    const read = 'fault' in plain ? plain : { ...plain, ...qualifiersOf(whom[index] ?? {}) }
    const twin = 'fault' in read ? undefined : changes.get(changeKey(read))
    if ('fault' in read) faults.push({ line: index + 1, ...read, text: cells.join('\t') })
    else if (twin !== undefined && twin.price_cents !== read.price_cents)
      faults.push({ line: index + 1, fault: 'repeated', cell: read.procedure_code, text: cells.join('\t') })
    else changes.set(changeKey(read), read)
  }
  return { changes: [...changes.values()], faults, passedOver }
}

/** Cells without blanks at their ends, and without empty ones behind the last that is filled. */
function trimmed(cells: readonly string[]): string[] {
  const plain = cells.map((cell) => cell.trim())
  const last = plain.findLastIndex((cell) => cell !== '')
  return plain.slice(0, last + 1)
}

/** The first line, where neither its code nor its price has a digit. */
const isHeader = (cells: readonly string[]) => !/\d/.test(`${cells[0]} ${cells.at(-1)}`)

function changeOf(cells: readonly string[]): Change | { readonly fault: PasteFault; readonly cell: string } {
  const [code = '', ...others] = cells
  const price = others.at(-1)
  if (bareCode(code) === '') return { fault: 'no_code', cell: code }
  if (price === undefined) return { fault: 'no_price', cell: code }
  const cents = readMoney(price)
  if (cents === null) return { fault: 'unreadable', cell: price }
  if (cents < 0) return { fault: 'negative', cell: price }
  const name = others.length > 1 ? (others[0] ?? '') : ''
  return { procedure_code: code, ...(name !== '' && { procedure_name: name }), price_cents: cents }
}
