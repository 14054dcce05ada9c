import { DECIMAL_PLACES, decimalText, MOST_DECIMAL, scaled, WHOLE_DIGITS, type Decimal4 } from './decimal.ts'

/** The value of a text, or a sentence that says why it has none. */
export type DecimalRead = { readonly value: Decimal4 } | { readonly unreadable: string }

/**
 * What a number counts. Money may be written in thousands, so "1.234" could be two amounts and is refused.
 * A quantity (a fraction, UCO, m2) is never in thousands. Its one separator is the decimal one, as CBHPM prints
 * "6,942".
 */
export type Counted = 'money' | 'quantity'

/**
 * A number as people in Brazil or programs write it: "1.234,56", "1,234.56", "1234.56", "12,5". It is exact and never
 * guessed.
 * Where both separators occur, the last is the decimal one. One that repeats separates thousands. What could be either
 * is refused, unless the decimal mark was told.
 */
export function readDecimal(text: string, counted: Counted, told: ',' | '.' | null = null): DecimalRead {
  const written = text.trim()
  if (/^\d{1,10}$/.test(written)) return { value: scaled(written, '') }
  if (!/^\d+(?:[.,]\d+)*$/.test(written)) return { unreadable: whyNoNumber(written) }
  if (told !== null) return byToldMark(written, told)
  const last = Math.max(written.lastIndexOf('.'), written.lastIndexOf(','))
  if (last === -1) return decimal(written, '')
  const mark = written.charAt(last)
  const before = written.slice(0, last)
  const behind = written.slice(last + 1)
  const other = mark === '.' ? ',' : '.'
  if (before.includes(mark)) {
    return isGrouped(written, mark) ? decimal(written.replaceAll(mark, ''), '') : notANumber(written)
  }
  if (before.includes(other)) {
    return isGrouped(before, other) ? decimal(before.replaceAll(other, ''), behind) : notANumber(written)
  }
  if (counted === 'money' && couldBeThousands(before, behind)) {
    const places = behind.padEnd(DECIMAL_PLACES, '0')
    return {
      unreadable: `"${written}" could be ${before}${behind} or ${before}.${behind}: write ${before}${behind} or ${before}.${places}`,
    }
  }
  return decimal(before, behind)
}

function byToldMark(written: string, mark: ',' | '.'): DecimalRead {
  const [before = '', behind = '', ...more] = written.split(mark)
  const other = mark === '.' ? ',' : '.'
  const isWhole = !before.includes(other)
  if (more.length > 0 || behind.includes(other) || !(isWhole || isGrouped(before, other)))
    return { unreadable: `${notANumber(written).unreadable}, with "${mark}" as its decimal sign` }
  return decimal(before.replaceAll(other, ''), behind)
}

function couldBeThousands(before: string, behind: string): boolean {
  return behind.length === 3 && before.length <= 3 && before !== '0'
}

/** One to three digits, then groups of three. */
function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...groups] = text.split(mark)
  return /^[1-9]\d{0,2}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group))
}

function decimal(whole: string, behind: string): DecimalRead {
  if (behind.length > DECIMAL_PLACES)
    return { unreadable: `has ${behind.length} decimal places, and at most ${DECIMAL_PLACES} are kept` }
  const digits = whole.replace(/^0+(?=\d)/, '')
  // the digits are counted before a big integer is made, because the text may be of any length
  if (digits.length > WHOLE_DIGITS)
    return { unreadable: `is too large: at most ${decimalText(MOST_DECIMAL, DECIMAL_PLACES)}` }
  return { value: scaled(digits, behind) }
}

function notANumber(written: string): { unreadable: string } {
  const shown = written.length > 40 ? `${written.slice(0, 40)}…` : written
  return { unreadable: `"${shown}" is not a number such as 1234.56 or 1.234,56` }
}

function whyNoNumber(written: string): string {
  if (written === '') return 'is empty'
  if (/^-\s?\d/.test(written)) return 'may not be negative'
  if (/^(?:R\$|[$€])\s?\d|\d\s?%$/.test(written)) return 'must be the number alone, without a sign such as R$ or %'
  return notANumber(written).unreadable
}
