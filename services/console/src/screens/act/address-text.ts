/** What separates in an address is written as its code within a text, so that it separates nothing. */
const ESCAPES: Readonly<Record<string, string>> = { _: '%5F', '*': '%2A', '.': '%2E', '~': '%7E' }

export const inAddress = (text: string) => encodeURIComponent(text).replaceAll(/[_*.~]/g, (one) => ESCAPES[one] ?? one)

/** Undefined where nothing is there, or where it cannot be read. */
export function fromAddress(text: string): string | undefined {
  try {
    const read = decodeURIComponent(text)
    return read === '' ? undefined : read
  } catch {
    return undefined
  }
}

/** Fields of one thing as an address has them, without those at the end that say nothing. */
export function joined(fields: readonly (string | number | undefined)[]): string {
  const last = fields.findLastIndex((field) => field !== undefined && field !== '')
  return fields.slice(0, last + 1).join('_')
}
