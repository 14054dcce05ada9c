/**
 * The plain digits of a number. An absent one is 0, as in a DTO. Null for anything else. Text is read as Json.NET does.
 */
export function parsedNumber(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return '0'
  if (typeof value === 'boolean') return value ? '1' : '0'
  if (typeof value !== 'number' && typeof value !== 'string') return null
  const digits = String(value).trim()
  return /^-?\d{1,20}(\.\d{1,20})?$/.test(digits) ? digits.replace(/^(-?)0+(?=\d)/, '$1') : null
}
