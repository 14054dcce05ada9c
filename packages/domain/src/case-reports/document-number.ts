import { DNI, PASSPORT } from './registry-codes.ts'
import { fieldsOf, numberOf, type Fields } from './read-value.ts'

/** The digits to which a DNI of an older person is filled with zeros. */
const FILLED = 8

/** Words by which forms are filled where somebody has no number: sin número, sin dato, no tiene, no declara. */
const NO_NUMBER = /^(?:0+|SN|SD|NN|ND)$/

/** A document that tells one person from another. A passport's number is one of its country, and no country is one too. */
export interface WholeDocument {
  readonly type: number | null
  /** Of a passport alone. Null: none was said. */
  readonly country: number | null
  /** As it is compared: `comparedNumber`. */
  readonly number: string
}

/** Zeros alone, `SN`, `SD`, `NN` and `ND` are no number: whoever has them is not the same person as another with them. */
export function isNoNumber(number: string): boolean {
  return NO_NUMBER.test(plain(number).replaceAll(/[.\s]/g, ''))
}

/**
 * A document number as it is compared: a DNI of digits without dots, blanks and leading zeros, any other in capitals.
 * `M20555666` stays as it is.
 */
export function comparedNumber(type: number | null, number: string): string {
  const text = plain(number)
  if (type !== DNI) return text
  const digits = text.replaceAll(/[.\s]/g, '')
  return /^\d+$/.test(digits) && !/^0+$/.test(digits) ? digits.replace(/^0+/, '') : text
}

/** A compared number in each usual spelling: digits also with zeros before, to eight. */
export function usualSpellings(number: string): string[] {
  if (!/^[1-9]\d*$/.test(number)) return [number]
  const zeros = Math.max(0, FILLED - number.length)
  return Array.from({ length: zeros + 1 }, (_, count) => `${'0'.repeat(count)}${number}`)
}

/** A number whose type nobody has said, in each spelling in which a document may have been written. */
export function everySpelling(number: string): string[] {
  return [...new Set([plain(number), comparedNumber(DNI, number)].flatMap(usualSpellings))]
}

/** Null where there is no number. */
export function wholeDocument(
  type: number | null,
  country: number | null,
  number: string | null,
): WholeDocument | null {
  if (number === null || isNoNumber(number)) return null
  return { type, country: type === PASSPORT ? country : null, number: comparedNumber(type, number) }
}

/** A report's JSON with its DNIs as they are sent: `20.555.666` and `020555666` are `20555666`. What it cannot read stays. */
export function withSentNumbers(ciudadano: unknown): unknown {
  const citizen = fieldsOf(ciudadano)
  if (citizen === null) return ciudadano
  const inCharge = fieldsOf(citizen['personaACargo'])
  return { ...sent(citizen), ...(inCharge !== null && { personaACargo: sent(inCharge) }) }
}

function sent(input: Fields): Fields {
  const number = input['numeroDocumento']
  const type = numberOf(0, 9)(input['tipoDocumento'])
  if (type !== DNI || (typeof number !== 'string' && typeof number !== 'number')) return input
  const text = String(number)
  const compared = comparedNumber(type, text)
  return /^\d+$/.test(compared) ? { ...input, numeroDocumento: compared } : input
}

function plain(number: string): string {
  return number.normalize('NFC').toUpperCase()
}
