/** What separates in an address is written as its code within a text, so that it separates nothing. */
const ESCAPES: Readonly<Record<string, string>> = { _: '%5F', '*': '%2A', '.': '%2E' }

export const inAddress = (text: string) => encodeURIComponent(text).replaceAll(/[_*.]/g, (one) => ESCAPES[one] ?? one)

/** Undefined where nothing is there, or where it cannot be read. */
export function fromAddress(text: string): string | undefined {
  try {
    const read = decodeURIComponent(text)
    return read === '' ? undefined : read
  } catch {
    return undefined
  }
}
