const PLAIN = /^\d+$/
const BEYOND_ASCII = /\P{ASCII}/u
const UNSEEN = /[\p{Cf}\p{Cc}]/gu
/** TUSS as ANS prints it, `4.03.01.01-0`, and SIGTAP as its tables are printed, `03.01.01.007-2`. */
const DOTTED = /^(?:\d\.\d{2}\.\d{2}\.\d{2}-\d|\d{2}\.\d{2}\.\d{2}\.\d{3}-\d)$/

/** A code as it is written down: in NFKC, trimmed, and a dotted TUSS or SIGTAP code by its digits. */
export function codeAsStored(text: string): string {
  if (PLAIN.test(text)) return text
  const composed = (BEYOND_ASCII.test(text) ? text.normalize('NFKC') : text).trim()
  return DOTTED.test(composed) ? composed.replaceAll(/\D/g, '') : composed
}

/** The code that is meant by one that is asked for: as it is written down, without what nobody sees in it. */
export function meantCode(text: string): string {
  return PLAIN.test(text) ? text : codeAsStored(text.replaceAll(UNSEEN, ''))
}

/** The one form of a code, by which it is found: what is meant by it, without case. `contracts.code_form` says the same. */
export function codeForm(code: string): string {
  return PLAIN.test(code) ? code : meantCode(code).toLowerCase()
}

const APOSTROPHE = /^['\u2018\u2019`]/
/** `1E5` is a house code; only a spreadsheet writes a sign or decimals. */
const EXPONENT = /^\d+(?:[.,]\d+e[+-]?\d+|e[+-]\d+)$/i
const POINT_ZERO = /^\d+[.,]0+$/

/** What a spreadsheet made of a code, in a sentence that says what to do; null where it is one. */
export function codeFault(code: string): string | null {
  if (PLAIN.test(code)) return null
  if (APOSTROPHE.test(code)) return 'begins with an apostrophe, which marks a text in a spreadsheet: leave it out'
  if (EXPONENT.test(code))
    return `"${code}" is a number that a spreadsheet shortened: give the column the format of a text, and write the code again`
  if (POINT_ZERO.test(code))
    return `"${code}" ends like an amount, and a code has digits alone: write it without ${code.replace(/^\d+/, '')}`
  return null
}
