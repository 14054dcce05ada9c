/**
 * Whole cents of what people type: `1.234,56` and `1234.56` are the same, `1.234` is a thousand and more, `12,5` is 12.50.
 * Null where it is no amount, or says more than whole cents.
 */
export function readMoney(text: string): number | null {
  const typed = text.replaceAll(/[\s\u00a0]|R\$|S\/|US\$|\$/g, '')
  const match = /^(-?)([1-9]\d{0,2}(?:[.,]\d{3})+|\d+)(?:([.,])(\d{1,2}))?$/.exec(typed)
  if (match === null) return null
  const [, sign = '', whole = '', mark, cents = ''] = match
  const marks = new Set(whole.replaceAll(/\d/g, ''))
  // one mark groups thousands, and another one parts the cents
  if (marks.size > 1 || (mark !== undefined && marks.has(mark))) return null
  const value = Number(whole.replaceAll(/[.,]/g, '') + cents.padEnd(2, '0'))
  return Number.isSafeInteger(value) ? (sign === '-' ? -value : value) : null
}
