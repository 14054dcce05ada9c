/** A decimal that is not negative and has at most four places, as a whole number of ten-thousandths: 17.38 is 173 800. */
export type Decimal4 = bigint

export const DECIMAL_PLACES = 4
export const WHOLE_DIGITS = 10

/** 9 999 999 999.9999: ten digits before the point and four behind it, which a JSON number still holds exactly. */
export const MOST_DECIMAL: Decimal4 = 99_999_999_999_999n

/**
 * A decimal from its plain form, with a point before the places: `17.38`. `readDecimal` reads what people write.
 * @throws RangeError when the text is anything else, or has more than ten digits or four places
 */
export function decimalOf(text: string): Decimal4 {
  const match = /^0*(\d{1,10})(?:\.(\d{1,4}))?$/.exec(text)
  if (match === null) throw new RangeError(`"${text}" is not a decimal of at most ten digits and four places`)
  return scaled(match[1] as string, match[2] ?? '')
}

/** Digits before and behind the point, at most four behind. */
export function scaled(whole: string, places: string): Decimal4 {
  return BigInt(whole + places.padEnd(DECIMAL_PLACES, '0'))
}

/** A whole number of 10^-places written out, without zeros at its end: 13 509 232 000 at eight places is "135.09232". */
export function decimalText(value: bigint, places: number): string {
  const digits = value.toString().padStart(places + 1, '0')
  let end = digits.length
  while (digits[end - 1] === '0' && end > digits.length - places) end -= 1
  const behind = digits.slice(digits.length - places, end)
  const whole = digits.slice(0, -places)
  return behind === '' ? whole : `${whole}.${behind}`
}
