import type { Decimal4 } from '../money/decimal.ts'
import { readDecimal } from '../money/read-decimal.ts'

/** A porte and the fraction of it that is paid; null where nothing is said. */
export interface PorteAsWritten {
  readonly porte: string | null
  readonly fraction: Decimal4 | null
}

const DASH = /^[-\u2010-\u2015\u2212]$/
const FRACTION_OF = /^(\d[\d.,/]{0,19})(?: ?de ?| ?x ?)(\S{1,20})$/i
const QUOTIENT = /^(\d{1,4})\/(\d{1,4})$/

/**
 * A porte as people write it: `3B`, `3b`, `0,01 de 1A`, `1/4 de 2C`, and a dash for none. A porte that is known as it
 * is written stands for itself.
 */
export function porteAsWritten(
  text: string,
  known: readonly string[],
): PorteAsWritten | { readonly unreadable: string } {
  const written = text.replaceAll(/\s+/g, ' ')
  if (written === '' || DASH.test(written)) return { porte: null, fraction: null }
  if (known.includes(text)) return { porte: text, fraction: null }
  const [, part, of] = FRACTION_OF.exec(written) ?? []
  if (part === undefined || of === undefined) return { porte: inItsCase(written, known), fraction: null }
  const fraction = partOf(part)
  return fraction === null
    ? { unreadable: `"${part}" is no fraction of a porte that four places keep exactly, such as 0,25 or 1/4` }
    : { porte: inItsCase(of, known), fraction }
}

function inItsCase(written: string, known: readonly string[]): string {
  const plain = (porte: string) => porte.replaceAll(' ', '').toUpperCase()
  const alike = known.filter((porte) => plain(porte) === plain(written))
  return known.includes(written) || alike.length !== 1 ? written : (alike[0] as string)
}

function partOf(text: string): Decimal4 | null {
  const [, over, under] = QUOTIENT.exec(text) ?? []
  if (over !== undefined && under !== undefined) return quotient(BigInt(over) * ONE, BigInt(under))
  const read = readDecimal(text, 'quantity')
  return 'value' in read ? read.value : null
}

const ONE: Decimal4 = 10_000n

function quotient(over: bigint, under: bigint): Decimal4 | null {
  return under === 0n || over % under !== 0n ? null : over / under
}
